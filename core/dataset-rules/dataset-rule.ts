import type { Split } from "#core/dataset/split.ts";
import type { FileFacts } from "#core/file-facts/file-facts.ts";
import type { FileFinding } from "#core/file-rules/file-rule.ts";
import type { Consequence, Severity } from "#core/rules/consequence.ts";

/** One file of a dataset. */
export interface DatasetPart {
	/** The file as the caller knows it, such as its URI. Findings name it so. */
	readonly file: string;
	/** The file as messages name it. */
	readonly name: string;
	readonly split: Split;
	readonly facts: FileFacts;
}

/** A finding with the file that it stands in. */
export interface DatasetFinding extends FileFinding {
	readonly file: string;
}

/** A rule that needs all files of a dataset. Its file's name is its id. */
export interface DatasetRule {
	readonly id: string;
	/** What the rule finds, as one sentence for people who have never seen it. */
	readonly summary: string;
	/** Why it matters. Markdown, a paragraph or two. */
	readonly explanation: string;
	readonly consequences: readonly Consequence[];
	/** How loud the rule is where nothing is lost. */
	readonly severity?: Severity;
	/** Datasets with the defect and without: the text of each file by its name. */
	readonly example: {
		readonly bad: Readonly<Record<string, string>>;
		readonly good: Readonly<Record<string, string>>;
	};
	readonly check: (parts: readonly DatasetPart[]) => Iterable<DatasetFinding>;
}
