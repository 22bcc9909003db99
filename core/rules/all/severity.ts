import type { Severity } from "#core/model/severity.ts";
import { type Consequence, severityOf } from "#core/rules/consequence.ts";
import type { Finding } from "#core/rules/finding.ts";
import { allRules } from "./all-rules.ts";

const QUIET: ReadonlySet<Consequence> = new Set(["none", "value-ignored"]);
const ruleById = new Map(allRules.map((rule) => [rule.id, rule]));

/** The ids of all rules that find something. */
export const ruleIds: readonly string[] = [...ruleById.keys()];

/** What a rule finds, as one sentence; `undefined` for an id that is no rule's. */
export function ruleSummary(ruleId: string): string | undefined {
	return ruleById.get(ruleId)?.summary;
}

/** What a finding is shown as: by its consequence, or where nothing is lost, by itself or its rule. */
export function findingSeverity(finding: Finding): Severity {
	const own = QUIET.has(finding.consequence)
		? (finding.severity ?? ruleById.get(finding.ruleId)?.severity)
		: undefined;
	return own ?? severityOf(finding.consequence);
}
