import { checkLine, lineContext } from "#core/checking/check-line.ts";
import { curesFor } from "#core/fixes/line/index.ts";
import { applyLineEdits, type LineEdit } from "#core/jsonl/line-edit.ts";
import { parseLine } from "#core/jsonl/parsed-line.ts";
import type { Task } from "#core/tasks/task.ts";

/** More fixes than any line needs. Prevents an endless loop if one fix undoes another. */
const MOST_CURES = 1000;

/**
 * Applies the preferred fixes to all findings, or to those of one rule, one after another. Returns the edit from the
 * line to the fixed line, on the part that differs; `undefined` if nothing changes.
 */
export function fixLine(line: string, task: Task, ruleId?: string): LineEdit | undefined {
	let text = line;
	for (let i = 0; i < MOST_CURES; i++) {
		const edits = nextEdits(text, task, ruleId);
		if (!edits) {
			break;
		}
		text = applyLineEdits(text, edits);
	}
	return text === line ? undefined : difference(line, text);
}

function nextEdits(text: string, task: Task, ruleId: string | undefined): readonly LineEdit[] | undefined {
	const context = lineContext(parseLine(text), task);
	for (const finding of checkLine(context)) {
		if (ruleId === undefined || finding.ruleId === ruleId) {
			const cure = curesFor(finding, context).find(({ preferred }) => preferred);
			if (cure) {
				return cure.edits;
			}
		}
	}
	return undefined;
}

function difference(before: string, after: string): LineEdit {
	const shorter = Math.min(before.length, after.length);
	let start = 0;
	while (start < shorter && before[start] === after[start]) {
		start++;
	}
	let tail = 0;
	while (tail < shorter - start && before.at(-1 - tail) === after.at(-1 - tail)) {
		tail++;
	}
	return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}
