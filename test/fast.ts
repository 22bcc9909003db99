// What to run while working, after every change: types, and the unit tests that take little time: `npm run test:fast`.
import { join } from "node:path";
import { runCommand } from "#test/runner/command.ts";
import { type Layer, runLayers } from "#test/runner/layer.ts";
import { runProcesses } from "#test/runner/node-tests.ts";
import { inSharedProcesses } from "#test/runner/shared-processes.ts";
import { fastAndSlowFiles } from "#test/runner/unit-tests.ts";
import { endWithParent } from "#test/vscode/at-exit.ts";
import { CACHE } from "#test/vscode/project.ts";

const { fast, slow } = fastAndSlowFiles();

const layers: readonly Layer[] = [
	{ name: "types", run: async () => [await runCommand("types", "tsc", "-b")] },
	{
		name: `unit, ${fast.length} files`,
		run: async () => (await runProcesses(inSharedProcesses(fast, fast.length), { concurrency: 2 })).outcomes,
	},
];

endWithParent();
// Reading TypeScript takes a second otherwise: what has been read once is kept for the next run.
process.env.NODE_COMPILE_CACHE ??= join(CACHE, "compile-cache");
const code = await runLayers(layers);
console.log(
	`Left out: ${slow.length} slow files of unit tests, and all other layers. Before a commit: npm test`,
);
process.exit(code);
