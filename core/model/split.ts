/** The part of a dataset that a file contains. */
export type Split = "train" | "validation" | "test";

const WORDS: Readonly<Record<string, Split>> = {
	train: "train",
	training: "train",
	validation: "validation",
	valid: "validation",
	val: "validation",
	dev: "validation",
	test: "test",
	testing: "test",
};

/** The part that a word such as `Valid` means, in any case; `undefined` for other words. */
export function splitOfWord(word: string): Split | undefined {
	const lower = word.toLowerCase();
	return Object.hasOwn(WORDS, lower) ? WORDS[lower] : undefined;
}

/** What a file's path says about its part of a dataset. */
export interface SplitName {
	readonly split: Split;
	/** The name without the word for the part, which files of one dataset have in common. */
	readonly stem: string;
}

/**
 * Reads the part from a file's name, or else from its folder, as in `train_annotations.jsonl` and
 * `valid/_annotations.jsonl`; `undefined` if neither contains one.
 */
export function splitName(folder: string, file: string): SplitName | undefined {
	const own = takeWord(file);
	const outer = takeWord(folder);
	const split = own.split ?? outer.split;
	return split && { split, stem: `${outer.rest}/${own.rest}` };
}

/** The part according to a path's file or folder; `undefined` if neither contains one. */
export function splitOfPath(path: string): Split | undefined {
	const [file = "", folder = ""] = path.split(/[\\/]/).reverse();
	return splitName(folder, file)?.split;
}

function takeWord(name: string): { readonly split?: Split; readonly rest: string } {
	const parts = name.toLowerCase().split(/[^a-z0-9]+/);
	const at = parts.findIndex((part) => splitOfWord(part) !== undefined);
	const rest = parts.filter((part, i) => i !== at && part !== "").join("-");
	const split = splitOfWord(parts[at] ?? "");
	return split ? { split, rest } : { rest };
}
