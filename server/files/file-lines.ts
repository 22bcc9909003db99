import { lineEndAt, nextLineAt } from "#core/facts/clean-line/line-ends.ts";
import { LinePlaces, piecesOf } from "./line-file.ts";
import { openText } from "./read-text.ts";

/** The lines of a file on disk, read again on every request; its text is not kept. */
export interface FileLines {
	readonly count: number;
	/** A line (from 0) without its line end. */
	readonly textOf: (line: number) => string;
	readonly close: () => void;
}

/** Opens a file for reading its lines. Throws `UnreadableFile` if it is not text. */
export function openLines(path: string): FileLines {
	const file = openText(path);
	const places = new LinePlaces();
	for (const { bytes, from, to, position } of piecesOf(file)) {
		for (let at = from; at < to; at = nextLineAt(bytes, lineEndAt(bytes, at), to)) {
			places.add(position + at);
		}
	}
	return { count: places.count, textOf: (line) => places.read(file, line), close: file.close };
}
