import { stat } from "node:fs/promises";
import type { FileFacts } from "#core/facts/file-facts.ts";
import { splitOfPath } from "#core/model/split.ts";
import { inSlices } from "#server/documents/in-slices.ts";
import { type CheckedFile, checkSlowly } from "#server/files/check-file.ts";
import { openText } from "#server/files/read-text.ts";

/** Larger files, in bytes, are left out. */
const LARGEST = 200 * 1024 * 1024;

interface KnownFile {
	readonly stamp: string;
	readonly facts: FileFacts;
}

/** The facts of files that are not open, read on request and kept until the file changes. Their text is not kept. */
export class DiskFacts {
	readonly #known = new Map<string, KnownFile>();
	readonly #log: (message: string) => void;

	constructor(log: (message: string) => void) {
		this.#log = log;
	}

	/** `undefined` for a file that is too large, cannot be read or contains no annotations. */
	async get(path: string): Promise<FileFacts | undefined> {
		try {
			const { size, mtimeMs } = await stat(path);
			const stamp = `${size} ${mtimeMs}`;
			const known = this.#known.get(path);
			if (known?.stamp === stamp) {
				return known.facts;
			}
			if (size > LARGEST) {
				this.#log(
					`${path} has ${size} bytes, which is too large to compare it with the other files of its dataset`,
				);
				return undefined;
			}
			const facts = await readFacts(path);
			if (facts) {
				this.#known.set(path, { stamp, facts });
			}
			return facts;
		} catch {
			return undefined; // it may have been deleted in the meantime
		}
	}

	/** Forgets all files except these. */
	keep(paths: ReadonlySet<string>): void {
		for (const path of this.#known.keys()) {
			if (!paths.has(path)) {
				this.#known.delete(path);
			}
		}
	}
}

async function readFacts(path: string): Promise<FileFacts | undefined> {
	const file = openText(path);
	try {
		const checked = await inSlices(checkSlowly(file, undefined, splitOfPath(path)), () => false);
		return checked?.task && { ...checked.facts, textOf: (line) => readLine(path, checked, line) };
	} finally {
		file.close();
	}
}

/** Reads one line again. If the file has changed in the meantime, the ranges marked in it are wrong until it is read again. */
function readLine(path: string, { textIn }: CheckedFile, line: number): string {
	const file = openText(path);
	try {
		return textIn(file, line);
	} finally {
		file.close();
	}
}
