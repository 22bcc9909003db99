import type { FileFacts } from "#core/facts/file-facts.ts";
import { outcomesOf } from "#core/facts/file-outcomes.ts";
import type { FileForecast } from "#core/forecast/file-forecast.ts";
import { forecastSentence } from "#core/forecast/forecast-sentence.ts";
import type { LineOutcome } from "#core/forecast/line-forecast.ts";
import type { Kept } from "#core/forecast/object-forecast.ts";
import { findingSeverity } from "#core/rules/all/severity.ts";
import type { Consequence, Severity } from "#core/rules/consequence.ts";
import type { FileFinding } from "#core/rules/file-rule.ts";
import type { TaskId } from "#core/tasks/task.ts";
import { isMLTable } from "#server/mltable/table-context.ts";

/** One file in the output of `validate`. It can have millions of findings, which are created as they are printed. */
export interface FileReport {
	readonly path: string;
	/** Null if no line looks like an annotation, and for a table. */
	readonly task: TaskId | null;
	/** In the order of the text. */
	readonly findings: Iterable<FileFinding>;
	readonly forecast: FileForecast;
	/** One per record, if requested. */
	readonly lines?: Iterable<LineReport>;
}

/** The outcome of one record. Lines count from 1. */
export interface LineReport {
	readonly line: number;
	readonly outcome: LineOutcome;
	readonly objects: Kept;
	readonly segments: Kept;
}

/** A finding in the JSON output. Lines and columns count from 1; columns count UTF-16 units, `endColumn` is exclusive. */
interface FindingReport {
	readonly line: number;
	readonly column: number;
	readonly endColumn: number;
	readonly rule: string;
	readonly severity: Severity;
	readonly consequence: Consequence;
	readonly message: string;
}

/** The outcomes of a file's records, in order. */
export function* lineReports(facts: FileFacts): Generator<LineReport> {
	for (const [line, { objects, segments }, outcome] of outcomesOf(facts)) {
		yield { line: line + 1, outcome, objects, segments };
	}
}

/** A report in the form that `--format json` prints, in pieces. */
export function* jsonOf(report: FileReport): Generator<string> {
	yield `{"path":${JSON.stringify(report.path)},"task":${JSON.stringify(report.task)},"findings":[`;
	yield* listed(report.findings, (finding) => JSON.stringify(findingReport(finding)));
	yield `],"forecast":${JSON.stringify(report.forecast)}`;
	if (report.lines) {
		yield ',"lines":[';
		yield* listed(report.lines, (line) => JSON.stringify(line));
		yield "]";
	}
	yield "}";
}

function* listed<T>(items: Iterable<T>, write: (item: T) => string): Generator<string> {
	let separator = "";
	for (const item of items) {
		yield separator + write(item);
		separator = ",";
	}
}

function findingReport(finding: FileFinding): FindingReport {
	return {
		line: finding.line + 1,
		column: finding.start + 1,
		endColumn: finding.end + 1,
		rule: finding.ruleId,
		severity: findingSeverity(finding),
		consequence: finding.consequence,
		message: finding.message,
	};
}

/** The report for people, in pieces: one line per finding, then the sentence that summarizes the file. */
export function* textOf({ path, findings, forecast }: FileReport): Generator<string> {
	for (const finding of findings) {
		const { line, start, message, ruleId } = finding;
		const severity = findingSeverity(finding);
		// There may be as many hints as lines, and an editor only shows them as three dots.
		if (severity !== "hint") {
			yield `${path}:${line + 1}:${start + 1} ${severity} ${message} [${ruleId}]\n`;
		}
	}
	const sentence =
		isMLTable(path) && forecast.job === "runs"
			? "training can read the files through this table"
			: forecastSentence(forecast);
	yield `${path}: ${sentence}\n`;
}
