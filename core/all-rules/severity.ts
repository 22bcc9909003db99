import { type Consequence, type Severity, severityOf } from "#core/rules/consequence.ts";
import type { Finding } from "#core/rules/finding.ts";
import { allRules } from "./all-rules.ts";

const QUIET: ReadonlySet<Consequence> = new Set(["none", "value-ignored"]);
const severityByRule = new Map<string, Severity | undefined>(
	allRules.map((rule) => [rule.id, rule.severity]),
);

/** What a finding is shown as: by its consequence, or where nothing is lost, by itself or its rule. */
export function findingSeverity(finding: Finding): Severity {
	const own = QUIET.has(finding.consequence)
		? (finding.severity ?? severityByRule.get(finding.ruleId))
		: undefined;
	return own ?? severityOf(finding.consequence);
}
