import type { Finding } from "#core/rules/finding.ts";
import type { LineContext } from "#core/rules/rule.ts";
import type { Cure, QuickFix } from "./quick-fix.ts";

/** The register of quick fixes. */
export const quickFixes: readonly QuickFix[] = [];

/** Every cure for a finding, in the order of the register. */
export function curesFor(finding: Finding, context: LineContext): Cure[] {
	return quickFixes
		.filter((fix) => fix.ruleIds.includes(finding.ruleId))
		.flatMap((fix) => [...fix.offer(finding, context)]);
}
