import { constants } from "node:buffer";
import { readFileSync, statSync } from "node:fs";
import { reasonOf } from "./reason.ts";

/** A file that cannot be read as text. The message names the file, the reason and the way out. */
export class UnreadableFile extends Error {}

export interface FileText {
	/** Without the byte order mark. What is not valid UTF-8 stands as U+FFFD. */
	readonly text: string;
	/** Where the first byte that is not UTF-8 stands in `text`, if there is one. */
	readonly invalidAt: number | undefined;
}

/** So many characters tell text from a binary file. */
const SAMPLE = 8000;

/** Reads a UTF-8 text file whole. Throws `UnreadableFile` for a missing file, a directory, a binary file and the like. */
export function readText(path: string): FileText {
	const bytes = readBytes(path);
	if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
		throw new UnreadableFile(`${path}: the file is UTF-16; save it as UTF-8, which training reads`);
	}
	const text = new TextDecoder("utf-8").decode(bytes);
	if (looksBinary(text.slice(0, SAMPLE))) {
		throw new UnreadableFile(`${path}: this is a binary file, not text; name a JSON Lines file`);
	}
	return { text, invalidAt: firstInvalid(bytes, text) };
}

function readBytes(path: string): Buffer {
	try {
		const stats = statSync(path);
		if (stats.isDirectory()) {
			throw new UnreadableFile(`${path}: this is a folder; name the file in it`);
		}
		if (stats.size > constants.MAX_STRING_LENGTH) {
			throw new UnreadableFile(
				`${path}: the file has ${stats.size} bytes, more than can be read at once (${constants.MAX_STRING_LENGTH}); split it`,
			);
		}
		return readFileSync(path);
	} catch (error) {
		if (error instanceof UnreadableFile) {
			throw error;
		}
		throw new UnreadableFile(`${path}: ${reasonOf(error)}`);
	}
}

/** Text has next to no control characters and decodes; a picture or an archive is full of both. */
function looksBinary(sample: string): boolean {
	let odd = 0;
	for (let i = 0; i < sample.length; i++) {
		const code = sample.charCodeAt(i);
		odd += (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d) || code === 0xfffd ? 1 : 0;
	}
	return odd >= 8 && odd > sample.length / 20;
}

function firstInvalid(bytes: Buffer, text: string): number | undefined {
	try {
		new TextDecoder("utf-8", { fatal: true }).decode(bytes);
		return undefined;
	} catch {
		// A text may hold U+FFFD rightly; then this points too early, at a character that is at least as suspicious.
		return Math.max(0, text.indexOf("\ufffd"));
	}
}
