import { closeSync, fstatSync, openSync, readFileSync, readSync } from "node:fs";
import { looksBinary } from "#core/image-files/looks-binary.ts";
import { reasonOf } from "./reason.ts";

/** A file that cannot be read as text. The message names the file, the reason and the way out. */
export class UnreadableFile extends Error {}

/** An open file with random access. */
export interface OpenText {
	/** How many bytes there are. */
	readonly size: number;
	/** Where the text begins: after a byte order mark. */
	readonly start: number;
	/** Reads bytes from `position` on into `buffer` at `at`, as many as exist and fit, and returns how many. */
	readonly read: (buffer: Uint8Array, at: number, position: number) => number;
	readonly close: () => void;
}

/** How many characters are enough to distinguish text from a binary file. */
const SAMPLE = 8000;
/** A UTF-16 unit takes at most three bytes, and the byte order mark three more. */
const SAMPLE_BYTES = 3 * SAMPLE + 3;

/** Opens a UTF-8 text file. Throws `UnreadableFile` for a missing file, a folder, a binary file and the like. */
export function openText(path: string): OpenText {
	const file = openBytes(path);
	const head = new Uint8Array(Math.min(SAMPLE_BYTES, file.size));
	file.read(head, 0, 0);
	const fault = faultOf(head);
	if (fault) {
		file.close();
		throw new UnreadableFile(`${path}: ${fault}`);
	}
	return { ...file, start: startOf(head) };
}

/** The whole text of a file. Throws `UnreadableFile` as well. */
export function readWholeText(path: string): string {
	const file = openText(path);
	try {
		const bytes = Buffer.alloc(file.size - file.start);
		return bytes.toString("utf8", 0, file.read(bytes, 0, file.start));
	} finally {
		file.close();
	}
}

/** Why these are not the first bytes of a UTF-8 text. */
function faultOf(head: Uint8Array): string | undefined {
	if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) {
		return "the file is encoded in UTF-16; save it as UTF-8, which training requires";
	}
	return looksBinary(new TextDecoder("utf-8").decode(head).slice(0, SAMPLE))
		? "this is a binary file, not text; specify a JSON Lines file"
		: undefined;
}

function openBytes(path: string): Omit<OpenText, "start"> {
	try {
		const file = openSync(path, "r");
		const stats = fstatSync(file);
		if (stats.isFile()) {
			return {
				size: stats.size,
				read: (buffer, at, position) => readSync(file, buffer, at, buffer.length - at, position),
				close: () => closeSync(file),
			};
		}
		closeSync(file);
		if (stats.isDirectory()) {
			throw new UnreadableFile(`${path}: this is a folder; specify a file in it`);
		}
		return textInMemory(readFileSync(path)); // A pipe can be read only once and in order.
	} catch (error) {
		if (error instanceof UnreadableFile) {
			throw error;
		}
		throw new UnreadableFile(`${path}: ${reasonOf(error)}`);
	}
}

/** A text in memory, with the interface of a file. */
export function textInMemory(bytes: Buffer): OpenText {
	return {
		size: bytes.length,
		start: startOf(bytes),
		read: (buffer, at, position) => bytes.copy(buffer, at, position),
		close: () => undefined,
	};
}

/** After a byte order mark. */
function startOf(head: Uint8Array): number {
	return head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
}
