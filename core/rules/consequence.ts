import type { Severity } from "#core/model/severity.ts";

/**
 * What training does because of a finding, the worst first. `object-dropped` and `segment-dropped` lose data without
 * a word in any log that people read; `line-skipped` loses the image with all its objects. `value-ignored`: the value
 * has no effect. `none`: nothing, but it is probably not what was meant.
 */
export const CONSEQUENCES = [
	"job-fails",
	"line-skipped",
	"object-dropped",
	"segment-dropped",
	"value-ignored",
	"none",
] as const;
export type Consequence = (typeof CONSEQUENCES)[number];

/** How loud a finding is follows from what it costs. */
export function severityOf(consequence: Consequence): Severity {
	switch (consequence) {
		case "job-fails":
		case "line-skipped":
			return "error";
		case "object-dropped":
		case "segment-dropped":
			return "warning";
		case "value-ignored":
		case "none":
			return "information";
	}
}
