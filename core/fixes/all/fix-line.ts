import { checkLine, lineContext } from "#core/checking/check-line.ts";
import { curesFor } from "#core/fixes/line/index.ts";
import { applyLineEdits, type LineEdit } from "#core/jsonl/line-edit.ts";
import { parseLine } from "#core/jsonl/parsed-line.ts";
import type { Task } from "#core/tasks/task.ts";

/** More cures than any line needs; a cure that brought back what another mended would go on for ever. */
const MOST_CURES = 1000;

/**
 * Mends what is surely meant otherwise (preferred cures only), all of it or what one rule finds, one cure after the
 * other. Gives the edit from the line to the mended line, on the part that differs; `undefined` where nothing changes.
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
