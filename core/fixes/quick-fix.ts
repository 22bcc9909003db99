import type { LineEdit } from "#core/jsonl/line-edit.ts";
import type { Finding } from "#core/rules/finding.ts";
import type { LineContext } from "#core/rules/rule.ts";

/** A way to mend findings. Its file's name is its id, an imperative. */
export interface QuickFix {
	readonly id: string;
	/** Where several fixes answer one problem, that with the lower rank is offered first: 0 if absent, higher where data is removed. */
	readonly rank?: number;
	/** The rules whose findings it can mend. */
	readonly ruleIds: readonly string[];
	/** The cures for one finding, the best first; none where there is no right answer. */
	readonly offer: (finding: Finding, context: LineContext) => readonly Cure[];
}

/** Edits that mend one finding and leave the rest of the line as it is, byte for byte. */
export interface Cure {
	/** As the menu shows it, such as "Swap the box's corners". */
	readonly title: string;
	readonly edits: readonly LineEdit[];
	/** Surely what was meant. */
	readonly preferred: boolean;
}
