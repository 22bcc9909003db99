import { readGroupBy } from "#core/splits/group-by.ts";
import { splitRuleById, splitRules } from "#core/splits/rules/index.ts";
import { readShares } from "#core/splits/shares.ts";
import type { SplitRule, SplitSettings } from "#core/splits/split-rule.ts";

/** A split as people request it. Absent values have their defaults. */
export interface SplitWish {
	readonly split?: string | undefined;
	readonly shares?: string | undefined;
	readonly seed?: number | undefined;
	readonly groupBy?: string | undefined;
}

export interface ChosenSplit {
	readonly rule: SplitRule;
	readonly settings: SplitSettings;
}

const WITHOUT_SHARES: ReadonlySet<string> = new Set(["none", "azure", "folders"]);

/** Reads a request, or returns what is wrong with it, as a sentence. */
export function readSplit({
	split = "none",
	shares,
	seed = 0,
	groupBy = "folder",
}: SplitWish): ChosenSplit | string {
	const rule = splitRuleById(split);
	if (!rule) {
		return `Unknown split "${split}". Use ${splitRules.map(({ id }) => id).join(", ")}.`;
	}
	if (shares !== undefined && WITHOUT_SHARES.has(rule.id)) {
		return `The split ${rule.id} does not use shares. Use another split for ${shares}.`;
	}
	const read = readShares(shares ?? "80/20");
	if (!read) {
		return `Invalid shares "${shares}". Use two or three percentages above 0 that add up to 100, such as 80/20.`;
	}
	if (!Number.isSafeInteger(seed)) {
		return `Invalid seed ${seed}. Use a whole number.`;
	}
	const groupOf = readGroupBy(groupBy);
	return typeof groupOf === "string"
		? `Cannot group by "${groupBy}", which ${groupOf}.`
		: { rule, settings: { shares: read, seed, groupOf } };
}
