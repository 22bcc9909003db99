import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { atExit } from "./at-exit.ts";

/** A folder that is removed when this process ends, at the latest. */
export interface TemporaryFolder {
	readonly path: string;
	readonly remove: () => void;
}

/** Creates an empty folder. Its path is short, because sockets are created in it, whose paths the system limits. */
export function makeTemporaryFolder(name: string): TemporaryFolder {
	const path = mkdtempSync(join(tmpdir(), `${name}-`));
	// A process that was just killed may still be writing: retry for a while.
	const remove = () => rmSync(path, { recursive: true, force: true, maxRetries: 5 });
	return { path, remove: atExit(remove) };
}
