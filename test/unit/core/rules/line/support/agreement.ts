import type { ObjectForecast } from "#core/forecast/object-forecast.ts";
import type { Finding } from "#core/rules/finding.ts";
import type { LineContext } from "#core/rules/rule.ts";

/**
 * Where rules and forecast contradict each other about one line: a loss without a finding that claims it, or a finding
 * that claims a loss that does not happen. Empty if they agree.
 */
export function contradictions({ forecast }: LineContext, findings: readonly Finding[]): string[] {
	const claims = findings.map(({ consequence }) => consequence);
	const claimsJob = claims.includes("job-fails");
	const claimsLine = claimsJob || claims.includes("line-skipped");
	const found: string[] = [];
	if (claimsJob !== forecast.endsJob) {
		found.push(`the job ${forecast.endsJob ? "fails, which nobody says" : "does not fail, as is said"}`);
	}
	if (claimsLine !== (forecast.outcome === "skipped")) {
		found.push(`the line is ${forecast.outcome}, unlike what is said`);
	}
	if (forecast.outcome !== "skipped") {
		forecast.fates.forEach((fate, index) => {
			found.push(...aboutObject(fate, index, findings));
		});
	}
	return found;
}

function aboutObject(fate: ObjectForecast, index: number, findings: readonly Finding[]): string[] {
	const own = findings.filter(({ data }) => data?.object === index);
	const isClaimed = own.some(({ consequence }) => consequence === "object-dropped");
	if (isClaimed !== (fate.fate !== "kept")) {
		return [`object ${index} is ${fate.fate}, unlike what is said`];
	}
	const claimed = own.filter(({ consequence }) => consequence === "segment-dropped");
	const segments = new Set(claimed.map(({ data }) => data?.segment));
	const lost = fate.segments.total - fate.segments.kept;
	return fate.fate === "kept" && segments.size !== lost
		? [`object ${index} loses ${lost} segments, but ${segments.size} are said to go`]
		: [];
}
