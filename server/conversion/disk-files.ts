import { open } from "node:fs/promises";
import { TextDecoder } from "node:util";
import type { DatasetFiles, TextPiece } from "#core/converters/converter.ts";
import { reasonOf } from "#server/files/reason.ts";

/** So many bytes are read at once; whoever pulls can stop between two pieces. */
const PIECE = 1 << 20;

/** The files of a dataset on disk. */
export const diskFiles: DatasetFiles = { readText };

async function* readText(path: string): AsyncGenerator<TextPiece, void, undefined> {
	const handle = await open(path).catch((error: unknown) => {
		throw new Error(reasonOf(error));
	});
	try {
		const stats = await handle.stat();
		if (stats.isDirectory()) {
			throw new Error("this is a folder; name the file in it");
		}
		const bytes = new Uint8Array(PIECE);
		let decoder: TextDecoder | undefined;
		for (let done = 0; ; ) {
			const { bytesRead } = await handle.read(bytes, 0, PIECE);
			const piece = bytes.subarray(0, bytesRead);
			decoder ??= new TextDecoder(encodingOf(piece));
			done += bytesRead;
			yield {
				text: decoder.decode(piece, { stream: bytesRead > 0 }),
				share: stats.size > 0 ? Math.min(1, done / stats.size) : 1,
			};
			if (bytesRead === 0) {
				return;
			}
		}
	} finally {
		await handle.close();
	}
}

/** Some Windows programs write UTF-16; its byte order mark tells. */
function encodingOf(start: Uint8Array): string {
	if (start[0] === 0xff && start[1] === 0xfe) {
		return "utf-16le";
	}
	return start[0] === 0xfe && start[1] === 0xff ? "utf-16be" : "utf-8";
}
