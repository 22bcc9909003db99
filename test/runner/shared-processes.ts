import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { makeTemporaryFolder } from "#test/vscode/temporary-folder.ts";
import type { TestProcess } from "./node-tests.ts";

const LOADER = new URL("./load-tests.ts", import.meta.url).href;

/** Enough that starting a process and loading the core costs little, few enough that the processes can share the work. */
const FILES_A_PROCESS = 14;

/** A hook outside of any `describe` would run for the tests of other files too. */
const ROOT_HOOK = /^(before|after)(Each)?\(/m;

/**
 * Puts test files together into processes, of which each loads several files: that takes far less time than one process
 * per file. Files with a hook for all of their process keep one for themselves.
 */
export function inSharedProcesses(files: readonly string[], size = FILES_A_PROCESS): TestProcess[] {
	const alone = files.filter((file) => ROOT_HOOK.test(readFileSync(file, "utf8")));
	const together = files.filter((file) => !alone.includes(file));
	const folder = makeTemporaryFolder("automl-tests").path;
	return [
		...alone.map((file) => ({ entry: file, files: [file] })),
		...dealt(together, size).map((part, index) => {
			const entry = join(folder, `${index + 1}.mjs`);
			const urls = JSON.stringify(part.map((file) => pathToFileURL(file).href));
			writeFileSync(
				entry,
				`import { loadTests } from ${JSON.stringify(LOADER)};\nawait loadTests(${urls});\n`,
			);
			return { entry, files: part };
		}),
	];
}

/** Deals as cards are dealt, so that neighbors, which often take long together, come to different processes. */
function dealt(files: readonly string[], size: number): string[][] {
	const count = Math.ceil(files.length / size);
	return Array.from({ length: count }, (_, part) => files.filter((_, index) => index % count === part));
}
