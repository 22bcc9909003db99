// Slow: not part of `npm run test:fast`.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { foldersOfCode, layerProblems } from "#scripts/layers/check-layers.ts";
import type { Layer } from "#scripts/layers/layer.ts";
import { LAYERS } from "#scripts/layers/layers.ts";
import { ROOT } from "#test/vscode/project.ts";

/** Imports that the table must never allow: the walls between core, server, extension host and pages. */
const FORBIDDEN: readonly [string, string][] = [
	["core/model", "#core/jsonl/lines.ts"],
	["core/forecast", "#core/rules/rule.ts"],
	["core/rules/line", "vscode"],
	["core/forecast", "node:fs"],
	["core/formats/coco", "#server/files/read-text.ts"],
	["core/formats/coco", "#core/formats/pascal-voc/box.ts"],
	["server/features", "vscode"],
	["server/features", "#client/extension.ts"],
	["client/commands", "#server/cli/validate.ts"],
	["client/gallery", "#client/webview/gallery/selection.ts"],
	["client/preview", "#core/rules/line/index.ts"],
	["client/webview/stage", "#client/preview/preview.ts"],
	["client/webview/stage", "vscode"],
	["client/webview/stage", "#core/rules/line/index.ts"],
];

const ALLOWED: readonly [string, string][] = [
	["core/rules/line", "#core/forecast/line-forecast.ts"],
	["core/rules/line", "./another-rule.ts"],
	["core/jsonl", "jsonc-parser"],
	["server/workspace", "picomatch"],
	["server/features", "#core/rules/line/index.ts"],
	["server/files", "node:fs/promises"],
	["client/webview/stage", "#core/protocol/pages/preview-messages.ts"],
];

/** An import of each layer by each other one: what the linter must report follows from the table. */
const PAIRS = LAYERS.flatMap(({ folder }) =>
	LAYERS.filter((other) => other.folder !== folder).map((other): [string, string] => [
		folder,
		`#${other.folder}/anything.ts`,
	]),
);

const PLANTED = [...FORBIDDEN, ...ALLOWED, ...PAIRS];

describe("the directions of imports", () => {
	const complaints = new Set<string>();
	let folder: string;

	/** The same configuration for a tree of planted files with one import per line; the linter runs once for all of them. */
	before(() => {
		folder = mkdtempSync(join(tmpdir(), "automl-images-imports-"));
		for (const file of ["biome.json", "biome.layers.json", ".gitignore", "package.json"]) {
			cpSync(join(ROOT, file), join(folder, file));
		}
		for (const place of new Set(PLANTED.map(([place]) => place))) {
			const code = plantedIn(place).map(([, specifier], i) => `export { x${i} } from "${specifier}";\n`);
			mkdirSync(join(folder, place), { recursive: true });
			writeFileSync(join(folder, place, "planted.ts"), code.join(""));
		}
		const biome = join(ROOT, "node_modules/@biomejs/biome/bin/biome");
		const options = ["--only=style/noRestrictedImports", "--reporter=github", "--max-diagnostics=none"];
		const { status, stdout, stderr } = spawnSync(process.execPath, [biome, "lint", ...options, "."], {
			cwd: folder,
			encoding: "utf8",
			maxBuffer: 2 ** 26,
		});
		assert.equal(status, 1, stderr);
		for (const [, file, line] of stdout.matchAll(
			/noRestrictedImports,file=.*?imports-[^/]*\/(.*?)\/planted\.ts,line=(\d+)/g,
		)) {
			complaints.add(keyOf(plantedIn(file as string)[Number(line) - 1] as [string, string]));
		}
	});
	after(() => rmSync(folder, { recursive: true, force: true }));

	for (const pair of FORBIDDEN) {
		it(`${pair[0]} may not import ${pair[1]}`, () => assert.ok(complaints.has(keyOf(pair))));
	}
	for (const pair of ALLOWED) {
		it(`${pair[0]} may import ${pair[1]}`, () => assert.ok(!complaints.has(keyOf(pair))));
	}

	it("are those of the table, for every two layers", () => {
		const mayImport = new Map(LAYERS.map(({ folder, imports }) => [folder, imports]));
		const allowed = PAIRS.filter((pair) => !complaints.has(keyOf(pair))).map(keyOf);
		const expected = PAIRS.filter(([place, specifier]) => {
			const target = specifier.slice(1, -"/anything.ts".length);
			return mayImport
				.get(place)
				?.some((name) =>
					name.endsWith("/**") ? target.startsWith(name.slice(0, -"**".length)) : name === target,
				);
		}).map(keyOf);
		assert.deepEqual(allowed, expected);
	});
});

function plantedIn(folder: string): [string, string][] {
	return PLANTED.filter(([place]) => place === folder);
}

function keyOf([place, specifier]: readonly [string, string]): string {
	return `${place} <- ${specifier}`;
}

describe("the table of layers", () => {
	const layer = (folder: string, ...imports: string[]): Layer => ({ folder, holds: "", imports });

	it("has a row for every folder of code, and no arrow in it points up", () => {
		assert.deepEqual(layerProblems(LAYERS, foldersOfCode(ROOT)), []);
	});

	it("is rejected if a folder has no row, or a row has no folder", () => {
		assert.match(layerProblems([], ["core/new"]).join(), /^core\/new has no row in scripts\/layers/);
		assert.match(layerProblems([layer("core/old")], []).join(), /^core\/old has a row/);
	});

	it("is rejected if an arrow points up, or to a folder without a row", () => {
		const folders = ["core/a", "core/b"];
		const [up, ...more] = layerProblems([layer("core/a", "core/b"), layer("core/b", "core/a")], folders);
		assert.match(up ?? "", /^core\/a may not import core\/b/);
		assert.deepEqual(more, []);
		assert.match(layerProblems([layer("core/a", "core/c")], ["core/a"]).join(), /core\/c/);
	});
});
