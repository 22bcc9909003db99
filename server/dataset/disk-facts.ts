import { closeSync, openSync, readSync } from "node:fs";
import { open, stat } from "node:fs/promises";
import { CleanLineReader } from "#core/clean-line/clean-line-reader.ts";
import type { FileFacts } from "#core/file-facts/file-facts.ts";
import { type RecordFacts, recordFacts } from "#core/file-facts/record-facts.ts";
import { detectTextTask } from "#core/file-rules/check-text.ts";
import { isBlank, linesOf } from "#core/jsonl/lines.ts";
import { parseLine } from "#core/jsonl/parsed-line.ts";
import { lineContext } from "#core/rules/check-line.ts";
import { createUtf8 } from "#server/files/utf8.ts";

/** Files that are larger, in bytes, are left out. */
const LARGEST = 200 * 1024 * 1024;

/** So much is read at a time; other messages get their turn in between. */
const CHUNK_BYTES = 256 * 1024;

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

interface KnownFile {
	readonly stamp: string;
	readonly facts: FileFacts;
}

/** The facts of files that are not open, read when they are asked for and kept until the file changes. Their text is not kept. */
export class DiskFacts {
	readonly #known = new Map<string, KnownFile>();
	readonly #log: (message: string) => void;

	constructor(log: (message: string) => void) {
		this.#log = log;
	}

	/** `undefined` for a file that is too large, cannot be read or holds no annotations. */
	async get(path: string): Promise<FileFacts | undefined> {
		try {
			const { size, mtimeMs } = await stat(path);
			const stamp = `${size} ${mtimeMs}`;
			const known = this.#known.get(path);
			if (known?.stamp === stamp) {
				return known.facts;
			}
			if (size > LARGEST) {
				this.#log(`${path} has ${size} bytes, too many to compare it with the other files of its dataset`);
				return undefined;
			}
			const facts = await readFacts(path);
			if (facts) {
				this.#known.set(path, { stamp, facts });
			}
			return facts;
		} catch {
			return undefined; // it may have gone meanwhile
		}
	}

	/** Forgets all files but these. */
	keep(paths: ReadonlySet<string>): void {
		for (const path of this.#known.keys()) {
			if (!paths.has(path)) {
				this.#known.delete(path);
			}
		}
	}
}

async function readFacts(path: string): Promise<FileFacts | undefined> {
	const lines = new LineFacts();
	const file = await open(path);
	try {
		let rest: Buffer = Buffer.alloc(0);
		for (;;) {
			const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
			const { bytesRead } = await file.read(chunk);
			const isEnd = bytesRead === 0;
			// What is behind the last line end is a line as well.
			const bytes = Buffer.concat([rest, isEnd ? Buffer.of(LINE_FEED) : chunk.subarray(0, bytesRead)]);
			rest = bytes.subarray(lines.add(bytes));
			if (!lines.task && lines.records.length > 0) {
				return undefined; // the first lines tell what the file is
			}
			if (isEnd) {
				break;
			}
		}
	} finally {
		await file.close();
	}
	return {
		task: lines.task,
		lineCount: lines.records.length,
		recordAt: (line) => lines.records[line],
		textOf: (line) => readLine(path, lines.starts[line], lines.starts[line + 1]),
	};
}

/** The facts of a file's lines, gathered from its bytes. The first bytes tell the task. */
class LineFacts {
	readonly records: (RecordFacts | undefined)[] = [];
	/** Where each line starts in the file, in bytes, and where one more would. */
	readonly starts: number[] = [0];
	readonly #utf8 = createUtf8();
	#reader: CleanLineReader | undefined;
	task: FileFacts["task"];

	/** Takes in the lines that are whole, and says at which byte the first one starts that is not. */
	add(bytes: Buffer): number {
		if (!this.task) {
			this.task = detectTextTask(Array.from(linesOf(bytes.toString("utf8")), ({ text }) => text));
			this.#reader = this.task && new CleanLineReader(this.task, this.#utf8);
		}
		const fileStart = this.starts.at(-1) as number;
		let start = 0;
		for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, start)) {
			this.records.push(this.#recordIn(bytes, start, bytes[end - 1] === CARRIAGE_RETURN ? end - 1 : end));
			start = end + 1;
			this.starts.push(fileStart + start);
		}
		return start;
	}

	#recordIn(bytes: Buffer, start: number, end: number): RecordFacts | undefined {
		const clean = end > start ? this.#reader?.read(bytes, start, end) : undefined;
		const text = clean || !this.task ? "" : withoutMark(bytes.toString("utf8", start, Math.max(start, end)));
		if (clean || !this.task || isBlank(text)) {
			return clean;
		}
		const { line, forecast } = lineContext(parseLine(text), this.task);
		return recordFacts(line, forecast);
	}
}

function withoutMark(text: string): string {
	return text.startsWith("\ufeff") ? text.slice(1) : text;
}

/** Reads one line anew. The file may have changed meanwhile; then what is marked in it is marked in vain, until it is read again. */
function readLine(path: string, start = 0, end = start): string {
	const file = openSync(path, "r");
	try {
		const bytes = Buffer.alloc(end - start);
		const length = readSync(file, bytes, 0, bytes.length, start);
		return withoutMark(bytes.toString("utf8", 0, length)).replace(/\r?\n$/, "");
	} finally {
		closeSync(file);
	}
}
