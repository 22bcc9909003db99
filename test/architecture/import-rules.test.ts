import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { ROOT } from "#test/vscode/project.ts";

const forbidden: readonly [string, string][] = [
	["core/rules", "vscode"],
	["core/forecast", "node:fs"],
	["core/model", "#core/jsonl/lines.ts"],
	["core/report", "#core/quick-fixes/index.ts"],
	["core/file-rules", "#core/report/losses.ts"],
	["core/forecast", "#core/rules/index.ts"],
	["core/walk", "#core/rules/index.ts"],
	["core/gallery", "#core/rules/index.ts"],
	["client/gallery", "#client/webview/gallery/selection.ts"],
	["core/formats", "#server/files/read-text.ts"],
	["client/webview", "#client/preview/preview.ts"],
	["client/webview", "vscode"],
	["client/commands", "#server/cli/validate.ts"],
	["client/preview", "#client/webview/geometry.ts"],
	["client/preview", "#core/rules/index.ts"],
	["client/report", "#core/report/losses.ts"],
	["core/statistics", "#core/rules/index.ts"],
	["client/statistics", "#core/statistics/count-file.ts"],
	["client/webview", "#core/line-changes/change-line.ts"],
	["client/preview", "#core/line-changes/change-line.ts"],
	["core/line-changes", "#core/rules/index.ts"],
	["server/features", "vscode"],
	["server/features", "#client/extension.ts"],
];

const allowed: readonly [string, string][] = [
	["core/rules", "#core/forecast/line-forecast.ts"],
	["core/jsonl", "jsonc-parser"],
	["core/report", "#core/protocol/training-report.ts"],
	["client/statistics", "#core/statistics/statistics-csv.ts"],
	["server/settings", "picomatch"],
	["core/gallery", "#core/walk/line-filter.ts"],
	["client/webview", "#core/protocol/preview-messages.ts"],
	["client/commands", "#core/protocol/line-view.ts"],
	["server/features", "#core/rules/index.ts"],
	["server", "./features/diagnostics.ts"],
];

describe("the directions of imports", () => {
	const complaints = new Set<string>();
	let folder: string;

	/** The same configuration over a tree of planted files, one import each; the linter runs once for all of them. */
	before(() => {
		folder = mkdtempSync(join(tmpdir(), "automl-images-imports-"));
		for (const file of ["biome.json", ".gitignore", "package.json"]) {
			cpSync(join(ROOT, file), join(folder, file));
		}
		[...forbidden, ...allowed].forEach(([place, specifier], index) => {
			mkdirSync(join(folder, place), { recursive: true });
			const code = `import { x } from "${specifier}";\n\nexport const y = x;\n`;
			writeFileSync(join(folder, place, `planted-${index}.ts`), code);
		});
		const biome = join(ROOT, "node_modules/.bin/biome");
		const args = [
			"lint",
			"--only=style/noRestrictedImports",
			"--reporter=github",
			"--max-diagnostics=none",
			".",
		];
		const { status, stdout, stderr } = spawnSync(biome, args, { cwd: folder, encoding: "utf8" });
		assert.equal(status, 1, stderr);
		for (const [, index] of stdout.matchAll(/noRestrictedImports.*?planted-(\d+)\.ts/g)) {
			complaints.add(index as string);
		}
	});
	after(() => rmSync(folder, { recursive: true, force: true }));

	forbidden.forEach(([place, specifier], index) => {
		it(`${place} may not import ${specifier}`, () => assert.ok(complaints.has(String(index))));
	});
	allowed.forEach(([place, specifier], index) => {
		it(`${place} may import ${specifier}`, () =>
			assert.ok(!complaints.has(String(forbidden.length + index))));
	});
});
