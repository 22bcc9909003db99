// All tests, layer by layer: `npm test`, or only some layers: `npm test -- unit integration`.
import { join } from "node:path";
import { runCommand } from "#test/runner/command.ts";
import { type Layer, type Outcome, runLayers } from "#test/runner/layer.ts";
import { runNodeTests } from "#test/runner/node-tests.ts";
import { runCoveredTests, runUnitTests } from "#test/runner/unit-tests.ts";
import { endWithParent } from "#test/vscode/at-exit.ts";
import { ROOT } from "#test/vscode/project.ts";
import { runSuite } from "#test/vscode/run-suite.ts";
import { canFetchVsCodeServer } from "#test/vscode/vscode-server.ts";

const VSIX = join(ROOT, "dist/automl-images.vsix");
/**
 * Left out where all layers run, because another one runs the same tests: "coverage", which also counts what they run of
 * the core, and "vsix", with the package installed as a user has it.
 */
const COVERED_BY_OTHERS = ["unit", "vscode"];

const layers: readonly Layer[] = [
	{
		name: "check",
		run: async () => [
			await runCommand(
				"format, lint and import rules",
				"biome",
				"ci",
				"--error-on-warnings",
				"--colors=off",
				".",
			),
			await runCommand("types", "tsc", "-b"),
			await runCommand("generated files", "node", "scripts/make-docs.ts", "--check"),
		],
	},
	{ name: "build", run: async () => [await runCommand("bundles", "node", "esbuild.mjs")] },
	{ name: "unit", run: () => runUnitTests() },
	{ name: "coverage", run: () => runCoveredTests() },
	{ name: "integration", needs: "build", run: () => runNodeTests(["test/integration/**/*.test.ts"], 2) },
	{
		name: "package",
		needs: "build",
		run: async () => {
			const packaged = await runCommand(".vsix", "npm", "run", "--silent", "vsix");
			return packaged.state === "failed"
				? [packaged]
				: [packaged, ...(await runNodeTests(["test/package/**/*.test.ts"], 1))];
		},
	},
	{ name: "vscode", needs: "build", run: () => runSuite() },
	{ name: "vsix", needs: "package", run: () => runSuite(VSIX) },
	{ name: "browser", needs: "package", run: () => runBrowserTests() },
];

/** The workbench in a browser is that of VS Code's server, which does not run on every system; the pages alone do. */
async function runBrowserTests(): Promise<readonly Outcome[]> {
	const pages = await runNodeTests(["test/browser/pages/**/*.test.ts"], 2);
	if (canFetchVsCodeServer()) {
		return [...pages, ...(await runNodeTests(["test/browser/workbench/**/*.test.ts"], 1))];
	}
	const detail = "The VS Code server from the npm registry runs on Linux for x64 only.";
	return [...pages, { title: "test/browser/workbench", state: "skipped", detail }];
}

endWithParent();
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !layers.some((layer) => layer.name === name));
if (unknown.length > 0) {
	console.error(`Unknown layer: ${unknown.join(", ")}. Layers: ${layers.map(({ name }) => name).join(", ")}`);
	process.exit(2);
}
process.exit(
	await runLayers(
		layers.filter(({ name }) =>
			wanted.length === 0 ? !COVERED_BY_OTHERS.includes(name) : wanted.includes(name),
		),
	),
);
