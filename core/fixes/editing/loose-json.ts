import type { LineEdit } from "#core/jsonl/line-edit.ts";

/** The edits that would turn a printed Python dictionary, or carelessly written JSON, into JSON; by their kind. */
export interface LooseEdits {
	/** Commas with nothing after them. */
	readonly commas: LineEdit[];
	/** Texts in single quotes. */
	readonly quotes: LineEdit[];
	/** Words that JSON spells otherwise, or does not have. */
	readonly words: LineEdit[];
}

const WORDS: Readonly<Record<string, string>> = {
	True: "true",
	False: "false",
	None: "null",
	NaN: "null",
	Infinity: "null",
	"-Infinity": "null",
};

/** What the next piece of text can be; what is none of it needs no edit. Comma: with nothing behind it but white space. */
const PIECE =
	/("[^"\\]*(?:\\.[^"\\]*)*"?)|('[^'\\]*(?:\\.[^'\\]*)*'?)|(-?[A-Za-z_]\w*)|(,)(?=[ \t]*(?:[}\]]|$))/gs;

/** Walks over the text once; it need not be JSON. */
export function looseEdits(text: string): LooseEdits {
	const edits: LooseEdits = { commas: [], quotes: [], words: [] };
	for (const match of text.matchAll(PIECE)) {
		const [piece, , single, word, comma] = match;
		const start = match.index;
		const end = start + piece.length;
		if (single !== undefined) {
			edits.quotes.push(...requote(single, start));
		} else if (word !== undefined && Object.hasOwn(WORDS, word)) {
			edits.words.push({ start, end, text: WORDS[word] as string });
		} else if (comma !== undefined) {
			edits.commas.push({ start, end, text: "" });
		}
	}
	return edits;
}

/** Double quotes around the text, and inside it only what has to change for them. */
function requote(single: string, start: number): LineEdit[] {
	const edits: LineEdit[] = [];
	for (const match of single.matchAll(/\\x([0-9a-f]{2})|\\.|["']/gis)) {
		const at = start + match.index;
		const [piece, hex] = match;
		const text = hex === undefined ? REQUOTED[piece] : `\\u00${hex}`;
		if (text !== undefined) {
			edits.push({ start: at, end: at + piece.length, text });
		}
	}
	return edits;
}

const REQUOTED: Readonly<Record<string, string>> = { "'": '"', '"': '\\"', "\\'": "'" };
