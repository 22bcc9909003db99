import type { FileFacts } from "#core/facts/file-facts.ts";
import type { Split } from "#core/model/split.ts";
import type { FileFinding } from "./file-rule.ts";
import type { Rule } from "./rule.ts";

/** One file of a dataset. */
export interface DatasetPart {
	/** The file as the caller knows it, such as its URI. Findings use this name. */
	readonly file: string;
	/** The file's name in messages. */
	readonly name: string;
	readonly split: Split;
	readonly facts: FileFacts;
}

/** A finding with the file that it is in. */
export interface DatasetFinding extends FileFinding {
	readonly file: string;
}

/** A rule that needs all files of a dataset. */
export interface DatasetRule extends Rule {
	/** A dataset with the defect and one without it: the text of each file by its name. */
	readonly example: {
		readonly bad: Readonly<Record<string, string>>;
		readonly good: Readonly<Record<string, string>>;
	};
	readonly check: (parts: readonly DatasetPart[]) => Iterable<DatasetFinding>;
}
