/** The part of a dataset that a file holds. */
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

/** The split that a word stands for in any case, such as `Valid`; `undefined` where it stands for none. */
export function splitOfWord(word: string): Split | undefined {
	const lower = word.toLowerCase();
	return Object.hasOwn(WORDS, lower) ? WORDS[lower] : undefined;
}

/** What a file's path says about its place in a dataset. */
export interface SplitName {
	readonly split: Split;
	/** What is left of the name without the word for the split: files of one dataset have this in common. */
	readonly stem: string;
}

/**
 * Reads the split out of a file's name, or else of its folder's, as in `train_annotations.jsonl` and
 * `valid/_annotations.jsonl`; `undefined` where neither names one.
 */
export function splitName(folder: string, file: string): SplitName | undefined {
	const own = takeWord(file);
	const outer = takeWord(folder);
	const split = own.split ?? outer.split;
	return split && { split, stem: `${outer.rest}/${own.rest}` };
}

/** The split that a path names by its file or its folder; `undefined` where it names none. */
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
