import type { Severity } from "#core/model/severity.ts";

/**
 * What training does because of a finding, worst first. `object-dropped` and `segment-dropped` lose data without a
 * message in any log that people read; `line-skipped` loses the image with all its objects. `value-ignored` means that
 * the value has no effect, `none` that training does nothing, although the value is probably not intended.
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

/** The severity of a finding follows from what it costs. */
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
