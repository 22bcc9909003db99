import type { TextReport } from "#core/file-rules/check-text.ts";
import type { FileFinding } from "#core/file-rules/file-rule.ts";
import type { FileForecast } from "#core/forecast/file-forecast.ts";
import { forecastSentence } from "#core/forecast/forecast-sentence.ts";
import type { LineOutcome } from "#core/forecast/line-forecast.ts";
import type { Kept } from "#core/forecast/object-forecast.ts";
import type { Consequence, Severity } from "#core/rules/consequence.ts";
import type { TaskId } from "#core/tasks/task.ts";
import { isMLTable } from "#server/mltable/table-context.ts";

/** One file in the JSON output of `validate`. Lines and columns count from 1; columns count UTF-16 units, `endColumn` past the last one. */
export interface FileReport {
	readonly path: string;
	/** Null where no line looks like an annotation, and for a table. */
	readonly task: TaskId | null;
	readonly findings: readonly {
		readonly line: number;
		readonly column: number;
		readonly endColumn: number;
		readonly rule: string;
		readonly severity: Severity;
		readonly consequence: Consequence;
		readonly message: string;
	}[];
	readonly forecast: Omit<FileForecast, "outcomes">;
	/** One for each record, where it was asked for. */
	readonly lines?: readonly {
		readonly line: number;
		readonly outcome: LineOutcome;
		readonly objects: Kept;
		readonly segments: Kept;
	}[];
}

/** Puts a report into the form that `--format json` prints. */
export function fileReport(
	path: string,
	report: TextReport,
	severityOf: (finding: FileFinding) => Severity,
	withLines: boolean,
): FileReport {
	const { outcomes, ...forecast } = report.forecast;
	return {
		path,
		task: report.task?.id ?? null,
		findings: report.findings.map((finding) => ({
			line: finding.line + 1,
			column: finding.start + 1,
			endColumn: finding.end + 1,
			rule: finding.ruleId,
			severity: severityOf(finding),
			consequence: finding.consequence,
			message: finding.message,
		})),
		forecast,
		...(withLines
			? {
					lines: report.records.map(({ line, facts: { objects, segments } }, index) => ({
						line: line + 1,
						outcome: outcomes[index] as LineOutcome,
						objects,
						segments,
					})),
				}
			: {}),
	};
}

/** The report as people read it: a line a finding, then the sentence that sums the file up. */
export function textOf(report: FileReport): string {
	const findings = report.findings.map(
		(f) => `${report.path}:${f.line}:${f.column} ${f.severity} ${f.message} [${f.rule}]\n`,
	);
	const sentence =
		isMLTable(report.path) && report.forecast.job === "runs"
			? "training can read the files through this table"
			: forecastSentence(report.forecast);
	return `${findings.join("")}${report.path}: ${sentence}\n`;
}
