import type { Shape } from "#core/model/shape.ts";
import type { LineProblem } from "#core/protocol/server/line-view.ts";
import { findingSeverity } from "#core/rules/all/severity.ts";
import type { Consequence } from "#core/rules/consequence.ts";
import type { Finding } from "#core/rules/finding.ts";
import { chosenSeverity, type SeveritySettings } from "#core/rules/severity-settings.ts";

const LOSSES: Partial<Record<Consequence, LineProblem["loses"]>> = {
	"job-fails": "line",
	"line-skipped": "line",
	"object-dropped": "object",
	"segment-dropped": "segment",
};

/** The problems of a line as its preview shows them. A finding that the user turned off is not a problem. */
export function lineProblems(
	findings: readonly Finding[],
	shapes: readonly Shape[],
	severities: SeveritySettings,
): LineProblem[] {
	return findings.flatMap((finding) => {
		const severity = chosenSeverity(finding.ruleId, findingSeverity(finding), severities);
		if (severity === "off") {
			return [];
		}
		const index = objectOf(finding, shapes);
		const loses = LOSSES[finding.consequence];
		return {
			message: finding.message,
			severity,
			...(index === undefined ? {} : { index }),
			...(loses === undefined ? {} : { loses }),
		};
	});
}

/** Whether a walk from problem to problem stops at a finding: if it costs training something, or is shown as an error or a warning. */
export function isProblem(finding: Finding, severities: SeveritySettings): boolean {
	const severity = chosenSeverity(finding.ruleId, findingSeverity(finding), severities);
	return (
		severity === "error" ||
		severity === "warning" ||
		(severity !== "off" && LOSSES[finding.consequence] !== undefined)
	);
}

/** Whether the user sees a finding at all. */
export function isShown(finding: Finding, severities: SeveritySettings): boolean {
	return chosenSeverity(finding.ruleId, findingSeverity(finding), severities) !== "off";
}

/** The object that a finding names, or whose text it marks. */
function objectOf({ data, start, end }: Finding, shapes: readonly Shape[]): number | undefined {
	return data?.object ?? shapes.find((shape) => shape.start <= start && end <= shape.end)?.index;
}
