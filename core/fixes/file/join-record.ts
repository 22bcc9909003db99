import { Brackets } from "#core/fixes/editing/brackets.ts";
import type { EditableFile, FileEdit, FileFix } from "#core/fixes/file-fix.ts";
import { findMember } from "#core/jsonl/json-node.ts";
import { parseLine } from "#core/jsonl/parsed-line.ts";

/** The longest record to look for. */
const MOST_LINES = 500;
const MOST_CHARACTERS = 100_000;

/** Joins a record that spans several lines into one line. Changes only whitespace outside of strings. */
export const joinRecord: FileFix = {
	id: "join-record",
	ruleIds: ["json-syntax"],
	isSafe: true,
	offer: ({ line }, file) => {
		const pieces = piecesOfRecord(file, line);
		return pieces && isRecord(pieces)
			? [
					{
						title: `Join these ${(pieces.at(-1) as Piece).line - line + 1} lines into one`,
						preferred: true,
						edits: () => joints(pieces),
					},
				]
			: [];
	},
};

/** The content of one line, without the whitespace around it; `start` is its offset. */
interface Piece {
	readonly line: number;
	readonly start: number;
	readonly text: string;
}

/** The pieces from a line to the line on which its first bracket closes. */
function piecesOfRecord(file: EditableFile, first: number): Piece[] | undefined {
	if (!pieceOn(file, first)?.text.startsWith("{")) {
		return undefined;
	}
	const brackets = new Brackets();
	const pieces: Piece[] = [];
	let characters = 0;
	for (let line = first; line < Math.min(file.lineCount, first + MOST_LINES); line++) {
		const piece = pieceOn(file, line);
		if (piece) {
			pieces.push(piece);
			brackets.read(piece.text);
			characters += piece.text.length;
		}
		if (brackets.inText || brackets.depth <= 0 || characters > MOST_CHARACTERS) {
			break;
		}
	}
	return brackets.depth === 0 && !brackets.inText && pieces.length > 1 ? pieces : undefined;
}

function pieceOn(file: EditableFile, line: number): Piece | undefined {
	const whole = file.textOf(line);
	const start = whole.search(/[^ \t\r]/);
	return start < 0 ? undefined : { line, start, text: whole.slice(start).replace(/[ \t]+$/, "") };
}

function isRecord(pieces: readonly Piece[]): boolean {
	const joined = pieces.reduce(
		(before, { text }) => (before === "" ? text : before + gap(before) + text),
		"",
	);
	const { root } = parseLine(joined);
	return root?.kind === "object" && findMember(root, "image_url") !== undefined;
}

function joints(pieces: readonly Piece[]): FileEdit[] {
	return pieces.slice(1).map((piece, i) => {
		const before = pieces[i] as Piece;
		return {
			startLine: before.line,
			start: before.start + before.text.length,
			endLine: piece.line,
			end: piece.start,
			text: gap(before.text),
		};
	});
}

/** A space follows a comma or a colon, as Python writes it. */
function gap(before: string): string {
	return /[,:]$/.test(before) ? " " : "";
}
