import type { LineEdit } from "#core/jsonl/line-edit.ts";

/** The edits that turn a printed Python dictionary, or sloppy JSON, into valid JSON, by kind. */
export interface LooseEdits {
	/** Trailing commas. */
	readonly commas: LineEdit[];
	/** Strings in single quotes. */
	readonly quotes: LineEdit[];
	/** Words that JSON spells differently or does not have. */
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

/** The pieces of text that may need an edit. A comma counts only if nothing but whitespace follows it. */
const PIECE =
	/("[^"\\]*(?:\\.[^"\\]*)*"?)|('[^'\\]*(?:\\.[^'\\]*)*'?)|(-?[A-Za-z_]\w*)|(,)(?=[ \t]*(?:[}\]]|$))/gs;

/** Reads the text once; it does not have to be JSON. */
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

/** Puts double quotes around the string, and changes only what they require inside it. */
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
