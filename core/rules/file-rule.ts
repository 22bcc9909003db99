import type { FileFacts } from "#core/facts/file-facts.ts";
import type { Split } from "#core/model/split.ts";
import type { Finding } from "./finding.ts";
import type { Rule } from "./rule.ts";

/** A finding with the line that it is on, from 0. */
export interface FileFinding extends Finding {
	readonly line: number;
	/** A related place, such as the line with the same image. */
	readonly related?: {
		/** The other file that it is in, as the caller of a dataset rule knows it; absent if it is the same file. */
		readonly file?: string;
		readonly line: number;
		readonly start: number;
		readonly end: number;
		readonly message: string;
	};
}

/** A rule that needs the whole file. */
export interface FileRule extends Rule {
	/** A whole file with the defect and one without it, and the split that their name implies if the rule needs it. */
	readonly example: { readonly bad: string; readonly good: string; readonly split?: Split };
	/** Whether the rule never reports a file that training uses completely; it is not run on such files. */
	readonly isAboutLosses?: true;
	readonly check: (file: FileFacts) => Iterable<FileFinding>;
}
