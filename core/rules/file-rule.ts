import type { FileFacts } from "#core/facts/file-facts.ts";
import type { Split } from "#core/model/split.ts";
import type { Finding } from "./finding.ts";
import type { Rule } from "./rule.ts";

/** A finding with the line that it stands on, from 0. */
export interface FileFinding extends Finding {
	readonly line: number;
	/** Another place that belongs to it, such as the line with the same image. */
	readonly related?: {
		/** The other file that it is in, as the caller of a dataset rule knows it; absent where it is the same file. */
		readonly file?: string;
		readonly line: number;
		readonly start: number;
		readonly end: number;
		readonly message: string;
	};
}

/** A rule that needs the whole file. */
export interface FileRule extends Rule {
	/** Whole files, with the defect and without; and what their name says, where the rule asks for it. */
	readonly example: { readonly bad: string; readonly good: string; readonly split?: Split };
	/** Whether it has nothing to say of a file of which training uses everything; then it is not asked. */
	readonly isAboutLosses?: true;
	readonly check: (file: FileFacts) => Iterable<FileFinding>;
}
