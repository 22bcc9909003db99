import type { Utf8 } from "#core/facts/clean-line/utf8.ts";
import type { FileFacts } from "#core/facts/file-facts.ts";
import type { FileForecast } from "#core/forecast/file-forecast.ts";
import { isBlank } from "#core/jsonl/lines.ts";
import { sketchLine } from "#core/jsonl/sketch.ts";
import { TextLines } from "#core/jsonl/text-lines.ts";
import type { Split } from "#core/model/split.ts";
import { checkFileFacts } from "#core/rules/file/index.ts";
import type { FileFinding } from "#core/rules/file-rule.ts";
import { compare } from "#core/rules/in-order.ts";
import { detectTask, LINES_TO_DETECT_FROM } from "#core/tasks/detect-task.ts";
import type { Task } from "#core/tasks/task.ts";
import { checkLines } from "./check-lines.ts";
import { factsOf, forecastOf } from "./checked-file.ts";
import { LineChecker } from "./line-checker.ts";

/** Everything known about a file. */
export interface TextReport {
	/** Absent if no line looks like an annotation. */
	readonly task: Task | undefined;
	/** In the order of the text. */
	readonly findings: readonly FileFinding[];
	readonly forecast: FileForecast;
	/** The input for rules about the whole file and about the files around it. */
	readonly facts: FileFacts;
}

/** The most characters to sample, because a hundred lines with polygons can be long. */
const TEXT_TO_DETECT_FROM = 50_000;

/** The record, its label, the objects in it, and their keys: no task needs more levels to recognize a line. */
const LEVELS_TO_DETECT_FROM = 3;

/** The task of a text, detected from its first records. */
export function detectTextTask(lines: Iterable<string>): Task | undefined {
	const roots = [];
	let [records, length] = [0, 0];
	for (const line of lines) {
		if (isBlank(line)) {
			continue;
		}
		const root = sketchLine(line, LEVELS_TO_DETECT_FROM);
		if (root) {
			roots.push(root);
		}
		length += line.length;
		if (++records === LINES_TO_DETECT_FROM || length >= TEXT_TO_DETECT_FROM) {
			break;
		}
	}
	return detectTask(roots);
}

/**
 * Checks a whole text. Its lines are expected to be for `task`, or else for the task detected from the text. With
 * `utf8`, clean lines are read in one pass, with the same results. `split` is what the file's name says.
 */
export function checkText(text: string, task?: Task, utf8?: Utf8, split?: Split): TextReport {
	const lines = new TextLines(text);
	const textOf = (line: number) => lines.textOf(line);
	const checker = new LineChecker(task ?? detectTextTask(lines.texts()), textOf, utf8);
	checker.columns.reserve(lines.count);
	const findings: FileFinding[] = [];
	const checking = checkLines(checker, lines, utf8, (line, found) => {
		for (const finding of found) {
			findings.push({ ...finding, line });
		}
	});
	for (const _ of checking) {
		// Each step checks a piece.
	}
	const facts = factsOf(checker, textOf, split);
	findings.push(...checkFileFacts(facts));
	findings.sort(compare);
	return { task: checker.task, findings, forecast: forecastOf(checker), facts };
}
