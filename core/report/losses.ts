import type { Loss, Place } from "#core/protocol/server/training-report.ts";
import { ruleSummary } from "#core/rules/all/severity.ts";
import { CONSEQUENCES } from "#core/rules/consequence.ts";
import type { FileFinding } from "#core/rules/file-rule.ts";

/** The most places to list per rule. */
const MOST_PLACES = 20;

const LOSING: readonly string[] = CONSEQUENCES.filter((each) => each !== "none" && each !== "value-ignored");

interface Group {
	count: number;
	readonly places: Place[];
}

/** Groups findings that lose something by rule and consequence: worst consequence first, then most frequent rule. */
export function lossesOf(findings: readonly FileFinding[]): Loss[] {
	const groups = new Map<string, Group & Pick<Loss, "ruleId" | "consequence">>();
	for (const finding of findings) {
		const { ruleId, consequence } = finding;
		if (!isLosing(consequence)) {
			continue;
		}
		const key = `${consequence} ${ruleId}`;
		const group = groups.get(key) ?? { ruleId, consequence, count: 0, places: [] };
		groups.set(key, group);
		group.count++;
		if (group.places.length < MOST_PLACES) {
			group.places.push(placeOf(finding));
		}
	}
	return [...groups.values()]
		.map((group) => ({ ...group, summary: ruleSummary(group.ruleId) ?? group.ruleId }))
		.sort((a, b) => rank(a) - rank(b) || b.count - a.count);
}

/** The first place that makes the job fail; `undefined` if no finding does. */
export function causeOfFailure(findings: readonly FileFinding[]): Place | undefined {
	const cause = findings.find(({ consequence }) => consequence === "job-fails");
	return cause && placeOf(cause);
}

function placeOf({ line, start, end, message }: FileFinding): Place {
	return { line, start, end, message };
}

function isLosing(consequence: FileFinding["consequence"]): consequence is Loss["consequence"] {
	return LOSING.includes(consequence);
}

function rank({ consequence }: Pick<Loss, "consequence">): number {
	return LOSING.indexOf(consequence);
}
