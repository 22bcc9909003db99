import type { Severity } from "#core/model/severity.ts";
import { type Consequence, severityOf } from "#core/rules/consequence.ts";
import type { Finding } from "#core/rules/finding.ts";
import { allRules } from "./all-rules.ts";

const QUIET: ReadonlySet<Consequence> = new Set(["none", "value-ignored"]);
const ruleById = new Map(allRules.map((rule) => [rule.id, rule]));

/** The ids of all rules. */
export const ruleIds: readonly string[] = [...ruleById.keys()];

/** What a rule finds, in one sentence; `undefined` for an unknown id. */
export function ruleSummary(ruleId: string): string | undefined {
	return ruleById.get(ruleId)?.summary;
}

/** The severity of a finding: by its consequence, or if nothing is lost, its own or its rule's. */
export function findingSeverity(finding: Finding): Severity {
	const own = QUIET.has(finding.consequence)
		? (finding.severity ?? ruleById.get(finding.ruleId)?.severity)
		: undefined;
	return own ?? severityOf(finding.consequence);
}
