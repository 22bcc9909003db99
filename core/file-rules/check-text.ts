import { CleanLineReader } from "#core/clean-line/clean-line-reader.ts";
import type { Utf8 } from "#core/clean-line/utf8.ts";
import type { Split } from "#core/dataset/split.ts";
import type { FileFacts } from "#core/file-facts/file-facts.ts";
import { type RecordFacts, recordFacts } from "#core/file-facts/record-facts.ts";
import { type FileForecast, forecastFile } from "#core/forecast/file-forecast.ts";
import { isBlank, type Line, linesOf } from "#core/jsonl/lines.ts";
import { parseLine } from "#core/jsonl/parsed-line.ts";
import { checkLine, lineContext } from "#core/rules/check-line.ts";
import { detectTask, LINES_TO_DETECT_FROM } from "#core/tasks/detect-task.ts";
import { multiclass } from "#core/tasks/multiclass.ts";
import type { Task } from "#core/tasks/task.ts";
import type { FileFinding } from "./file-rule.ts";
import { checkFileFacts } from "./index.ts";

/** All that is to be said about a file. */
export interface TextReport {
	/** Absent where no line looks like an annotation. */
	readonly task: Task | undefined;
	/** In the order of the text. */
	readonly findings: readonly FileFinding[];
	readonly forecast: FileForecast;
	/** The records, in order, each with its line number from 0. */
	readonly records: readonly { readonly line: number; readonly facts: RecordFacts }[];
	/** What rules about the whole file, and about the files around it, judge it by. */
	readonly facts: FileFacts;
}

/** The task of a text, told by its first records. */
export function detectTextTask(lines: Iterable<string>): Task | undefined {
	const roots = [];
	let records = 0;
	for (const line of lines) {
		if (isBlank(line)) {
			continue;
		}
		const root = parseLine(line).root;
		if (root) {
			roots.push(root);
		}
		if (++records === LINES_TO_DETECT_FROM) {
			break;
		}
	}
	return detectTask(roots);
}

/**
 * Checks a whole text. `task` decides what its lines should be; without it the text itself tells. With `utf8` clean
 * lines are read in one pass; the answer is the same. `split` is what the file's name says.
 */
export function checkText(text: string, task?: Task, utf8?: Utf8, split?: Split): TextReport {
	const lines = [...linesOf(text)];
	const known = task ?? detectTextTask(lines.map((line) => line.text));
	const reader = known && utf8 && new CleanLineReader(known, utf8);
	const findings: FileFinding[] = [];
	const records: { line: number; facts: RecordFacts }[] = [];
	const facts = lines.map((line, index) => {
		const clean = reader?.readText(line.text);
		const checked = clean ? { findings: [], facts: clean } : checkRecord(line, known);
		if (!checked) {
			return undefined;
		}
		findings.push(...checked.findings.map((finding) => ({ ...finding, line: index })));
		records.push({ line: index, facts: checked.facts });
		return checked.facts;
	});
	const fileFacts: FileFacts = {
		task: known,
		split,
		lineCount: lines.length,
		recordAt: (line) => facts[line],
		textOf: (line) => lines[line]?.text ?? "",
	};
	findings.push(...checkFileFacts(fileFacts));
	findings.sort((a, b) => a.line - b.line || a.start - b.start || a.end - b.end);
	const forecast = forecastFile(
		records.map((record) => record.facts),
		known ?? multiclass,
	);
	return { task: known, findings, forecast, records, facts: fileFacts };
}

/** Without a task there are no rules to hold the line to, but the forecast still counts it as lost. */
function checkRecord(line: Line, task: Task | undefined) {
	if (isBlank(line.text)) {
		return undefined;
	}
	const context = lineContext(parseLine(line.text), task ?? multiclass);
	return {
		findings: task ? checkLine(context) : [],
		facts: recordFacts(context.line, context.forecast),
	};
}
