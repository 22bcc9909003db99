import { inOfferedOrder } from "#core/fixes/offered-order.ts";
import type { Cure, QuickFix } from "#core/fixes/quick-fix.ts";
import type { Finding } from "#core/rules/finding.ts";
import type { LineContext } from "#core/rules/rule.ts";
import { quickFixes as members } from "./members.ts";

/** The register, in the order in which fixes of the same problem are offered. */
export const quickFixes: readonly QuickFix[] = inOfferedOrder(members);

/** Every fix for a finding, in the order of the register. */
export function curesFor(finding: Finding, context: LineContext): Cure[] {
	return quickFixes
		.filter((fix) => fix.ruleIds.includes(finding.ruleId))
		.flatMap((fix) => [...fix.offer(finding, context)]);
}
