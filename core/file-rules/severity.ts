import { type Consequence, type Severity, severityOf } from "#core/rules/consequence.ts";
import type { Finding } from "#core/rules/finding.ts";
import { lineRules } from "#core/rules/index.ts";
import { fileRules } from "./index.ts";

const QUIET: ReadonlySet<Consequence> = new Set(["none", "value-ignored"]);
const ruleById = new Map([...lineRules, ...fileRules].map((rule) => [rule.id, rule]));

/** The ids of all rules that find something. */
export const ruleIds: readonly string[] = [...ruleById.keys()];

/** What a rule finds, as one sentence; `undefined` for an id that is no rule's. */
export function ruleSummary(ruleId: string): string | undefined {
	return ruleById.get(ruleId)?.summary;
}

/** What a finding is shown as: by its consequence, or where nothing is lost, by its rule. */
export function findingSeverity(finding: Finding): Severity {
	const own = QUIET.has(finding.consequence) ? ruleById.get(finding.ruleId)?.severity : undefined;
	return own ?? severityOf(finding.consequence);
}
