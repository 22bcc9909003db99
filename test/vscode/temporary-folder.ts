import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { atExit } from "./at-exit.ts";

/** A folder that is gone when this process is, at the latest. */
export interface TemporaryFolder {
	readonly path: string;
	readonly remove: () => void;
}

/** Makes an empty folder. Its path is short, because sockets are made in it, whose paths the system limits. */
export function makeTemporaryFolder(name: string): TemporaryFolder {
	const path = mkdtempSync(join(tmpdir(), `${name}-`));
	// A process that was just killed may still be writing: try again for a while.
	const remove = () => rmSync(path, { recursive: true, force: true, maxRetries: 5 });
	return { path, remove: atExit(remove) };
}
