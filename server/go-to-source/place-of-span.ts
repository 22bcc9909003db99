import { createReadStream } from "node:fs";
import { TextDecoder } from "node:util";
import type { SourceSpan } from "#core/formats/converter.ts";
import type { SourceRange } from "#core/protocol/server/go-to-source.ts";
import { diskFiles } from "#server/conversion/disk-files.ts";
import { TextPosition } from "./text-position.ts";

/** A range of a text file as editors count, and its text. */
export interface SpanPlace {
	readonly range: SourceRange;
	readonly text: string;
}

/** Finds the lines of a span. The file is read in pieces up to the end of the span; rejects if it cannot be read. */
export async function placeOfSpan(path: string, span: SourceSpan): Promise<SpanPlace> {
	const position = new TextPosition();
	const pieces = span.unit === "bytes" ? cutBytes(path, span) : cutCharacters(path, span);
	const inside: string[] = [];
	let start: ReturnType<TextPosition["get"]> | undefined;
	for await (const { text, isInside } of pieces) {
		if (isInside) {
			start ??= position.get();
			inside.push(text);
		}
		position.pass(text);
	}
	const end = position.get();
	return { range: { start: start ?? end, end }, text: inside.join("") };
}

interface Piece {
	readonly text: string;
	readonly isInside: boolean;
}

async function* cutCharacters(path: string, { start, end }: SourceSpan): AsyncGenerator<Piece> {
	let done = 0;
	for await (const { text } of diskFiles(path).readText(path)) {
		yield { text: text.slice(0, Math.max(0, start - done)), isInside: false };
		if (done + text.length >= start) {
			yield { text: text.slice(Math.max(0, start - done), Math.max(0, end - done)), isInside: true };
		}
		done += text.length;
		if (done >= end) {
			return;
		}
	}
}

/** A file whose spans are bytes is UTF-8; its byte order mark counts, but is not a character. */
async function* cutBytes(path: string, { start, end }: SourceSpan): AsyncGenerator<Piece> {
	const decoder = new TextDecoder("utf-8");
	const decode = (bytes: Uint8Array) => decoder.decode(bytes, { stream: true });
	let done = 0;
	for await (const piece of createReadStream(path, { end: Math.max(0, end - 1), highWaterMark: 1 << 20 })) {
		const bytes = piece as Buffer;
		const split = Math.min(bytes.length, Math.max(0, start - done));
		yield { text: decode(bytes.subarray(0, split)), isInside: false };
		if (split < bytes.length) {
			yield { text: decode(bytes.subarray(split)), isInside: true };
		}
		done += bytes.length;
	}
}
