import type { LineEdit } from "#core/jsonl/line-edit.ts";
import type { Finding } from "#core/rules/finding.ts";
import type { LineContext } from "#core/rules/rule.ts";

/** A way to fix findings. Its file name is its id, an imperative. */
export interface QuickFix {
	readonly id: string;
	/**
	 * If several fixes apply to a problem, the one with the lowest rank is offered first: 0 if absent, higher for fixes
	 * that remove data.
	 */
	readonly rank?: number;
	/** The rules whose findings it can fix. */
	readonly ruleIds: readonly string[];
	/** The fixes for one finding, best first; none if there is no right answer. */
	readonly offer: (finding: Finding, context: LineContext) => readonly Cure[];
}

/** Edits that fix one finding and leave the rest of the line unchanged, byte for byte. */
export interface Cure {
	/** As shown in the menu, such as "Swap topX and bottomX". */
	readonly title: string;
	readonly edits: readonly LineEdit[];
	/** Whether it is almost certainly what was intended. */
	readonly preferred: boolean;
}
