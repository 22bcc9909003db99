// Slow: not part of `npm run test:fast`.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, globSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { IMAGE_FOLDERS_SETTING } from "#core/protocol/pages/preview-messages.ts";
import { ruleIds } from "#core/rules/all/severity.ts";
import { TASK_SETTINGS } from "#server/workspace/fixed-task.ts";
import { ROOT } from "#test/vscode/project.ts";

const VSCE = join(ROOT, "node_modules/@vscode/vsce/vsce");
const manifest = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
const strings = JSON.parse(readFileSync(join(ROOT, "package.nls.json"), "utf8"));
const sources = (pattern: string) =>
	globSync(pattern, { cwd: ROOT })
		.map((file) => readFileSync(join(ROOT, file), "utf8"))
		.join("\n");

describe("the manifest agrees with the code", () => {
	it("in its commands", () => {
		const declared = manifest.contributes.commands.map(({ command }: { command: string }) => command);
		const registered = [...sources("client/**/*.ts").matchAll(/registerCommand\(\s*"([^"]+)"/g)].map(
			(match) => match[1],
		);
		assert.deepEqual(declared.toSorted(), registered.toSorted());
		for (const { command } of manifest.contributes.keybindings) {
			assert.ok(declared.includes(command), command);
		}
	});

	it("in its settings", () => {
		assert.ok(IMAGE_FOLDERS_SETTING in manifest.contributes.configuration.properties);
		const code = sources("{client,server}/**/*.ts");
		for (const setting of Object.keys(manifest.contributes.configuration.properties)) {
			assert.ok(code.includes(setting) || code.includes(setting.replace("automlImages.", '"')), setting);
		}
	});

	it("in the rules that a setting names", () => {
		const { properties } = manifest.contributes.configuration.properties["automlImages.rules"];
		assert.deepEqual(Object.keys(properties), ruleIds.toSorted());
	});

	it("in the tasks that a setting names", () => {
		const { additionalProperties } = manifest.contributes.configuration.properties["automlImages.tasks"];
		assert.deepEqual(additionalProperties.enum, TASK_SETTINGS);
	});

	it("in its texts", () => {
		const used = [...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g)].map((match) => match[1]);
		assert.deepEqual([...new Set(used)].toSorted(), Object.keys(strings).toSorted());
	});

	it("in its import paths, files and engine", () => {
		const named = Object.values(manifest).filter(
			(value) => typeof value === "string" && value.startsWith("./"),
		);
		const grammars = manifest.contributes.grammars.map(({ path }: { path: string }) => path);
		for (const file of [manifest.icon, ...named, ...grammars].filter((path) => !path.startsWith("./dist/"))) {
			assert.ok(existsSync(join(ROOT, file)), file);
		}
		assert.equal(manifest.engines.vscode, `^${manifest.devDependencies["@types/vscode"]}`);
	});
});

describe("the package", () => {
	const { stdout } = spawnSync(process.execPath, [VSCE, "ls", "--no-dependencies"], {
		cwd: ROOT,
		encoding: "utf8",
	});
	const files = stdout.trim().split("\n").toSorted();

	it("contains what is run or read, and nothing else", () => {
		assert.ok(files.includes("package.json"), stdout);
		const foreign = files.filter(
			(file) =>
				!/^(package(\.nls)?\.json|[A-Z]+\.md|LICENSE|dist\/.*|client\/media\/.*|syntaxes\/.*|docs\/((rules|pictures)\/.*|[^/]*\.md))$/.test(
					file,
				),
		);
		assert.deepEqual(foreign, []);
	});

	it("contains everything that the README links to, as does the repository", () => {
		const readme = readFileSync(join(ROOT, "README.md"), "utf8");
		const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path]) => path ?? "");
		assert.ok(links.includes("docs/preview.md"));
		for (const link of links) {
			assert.ok(existsSync(join(ROOT, link)), link);
			assert.ok(files.includes(link), `${link} is not in the package`);
		}
	});

	it("has pictures that are not too large, each with alternative text", () => {
		const readme = readFileSync(join(ROOT, "README.md"), "utf8");
		for (const [, alt = "", path = ""] of readme.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)) {
			assert.ok(alt.length > 20, path);
			assert.ok(statSync(join(ROOT, path)).size < 150_000, path);
		}
	});
});
