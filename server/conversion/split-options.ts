import type { SplitOptions } from "#core/model/conversion-options.ts";
import { readGroupBy } from "#core/splits/group-by.ts";
import { splitRuleById, splitRules } from "#core/splits/rules/index.ts";
import { readShares } from "#core/splits/shares.ts";
import type { SplitRule, SplitSettings } from "#core/splits/split-rule.ts";

export interface ChosenSplit {
	readonly rule: SplitRule;
	readonly settings: SplitSettings;
}

const WITHOUT_SHARES: ReadonlySet<string> = new Set(["none", "azure", "folders"]);

/** Reads how people want it, or says what is wrong with it, as a sentence. */
export function readSplit({
	split = "none",
	shares,
	seed = 0,
	groupBy = "folder",
}: SplitOptions): ChosenSplit | string {
	const rule = splitRuleById(split);
	if (!rule) {
		return `There is no split "${split}"; it can be ${splitRules.map(({ id }) => id).join(", ")}.`;
	}
	if (shares !== undefined && WITHOUT_SHARES.has(rule.id)) {
		return `The split ${rule.id} knows no shares; ${shares} needs another split.`;
	}
	const read = readShares(shares ?? "80/20");
	if (!read) {
		return `The shares are "${shares}"; they must be two or three percentages above 0 that make 100, such as 80/20.`;
	}
	if (!Number.isSafeInteger(seed)) {
		return `The seed is ${seed}; it must be a whole number.`;
	}
	const groupOf = readGroupBy(groupBy);
	return typeof groupOf === "string"
		? `What to group by is "${groupBy}", which ${groupOf}.`
		: { rule, settings: { shares: read, seed, groupOf } };
}
