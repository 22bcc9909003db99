import { createReadStream } from "node:fs";
import { type FileHandle, open, rm } from "node:fs/promises";
import { join } from "node:path";
import { reasonOf } from "#server/files/reason.ts";
import { temporaryPath } from "#server/files/temporary-files.ts";
import { TextBuffer } from "#server/files/text-buffer.ts";
import { CannotWrite } from "./output-files.ts";

/**
 * Lines whose part is known only when all have been seen. They wait in a temporary file in the output folder and are
 * copied from there: converting again would cost more, and the source might have changed in between.
 */
export interface LineSpool {
	/** Adds a line, without its line end; it must not contain a line break. */
	readonly add: (line: string) => Promise<void>;
	/** All lines in order, without their line ends. To be called once, after the last `add`. */
	readonly lines: () => AsyncGenerator<string, void, undefined>;
	/** Removes the file. */
	readonly discard: () => Promise<void>;
}

/** How many bytes are read at once. */
const CHUNK = 1 << 20;

/** Opens a spool in an existing folder; its file is created with the first lines. */
export function openSpool(folder: string): LineSpool {
	const path = temporaryPath(join(folder, "lines"));
	let handle: FileHandle | undefined;
	const text = new TextBuffer(async (bytes) => {
		try {
			handle ??= await open(path, "wx");
			await handle.appendFile(bytes);
		} catch (error) {
			// The file itself has a name that means nothing to people.
			throw new CannotWrite(folder, reasonOf(error));
		}
	});
	return {
		add: (line) => text.add(`${line}\n`),
		lines: async function* () {
			await text.flush();
			yield* linesOf(path);
		},
		discard: async () => {
			await handle?.close();
			await rm(path, { force: true });
		},
	};
}

async function* linesOf(path: string): AsyncGenerator<string, void, undefined> {
	let rest = "";
	for await (const piece of createReadStream(path, { encoding: "utf8", highWaterMark: CHUNK })) {
		const lines = (rest + (piece as string)).split("\n");
		rest = lines.pop() as string;
		yield* lines;
	}
}
