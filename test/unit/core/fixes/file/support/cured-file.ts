import assert from "node:assert/strict";
import { checkText } from "#core/checking/check-text.ts";
import { fileFixes } from "#core/fixes/file/index.ts";
import type { EditableFile, FileEdit } from "#core/fixes/file-fix.ts";
import { lineEndOf, linesOf } from "#core/jsonl/lines.ts";
import type { TaskId } from "#core/model/task-id.ts";
import type { FileFinding } from "#core/rules/file-rule.ts";
import { taskById } from "#core/tasks/index.ts";

/** A text with what the rules find in it, as fixes see it. */
export interface CheckedFile {
	readonly file: EditableFile;
	readonly findings: readonly FileFinding[];
	readonly job: "runs" | "fails";
}

/** Checks a text for its fixes. */
export function checkedFile(text: string, task?: TaskId): CheckedFile {
	const report = checkText(text, task && taskById(task));
	const file: EditableFile = { ...report.facts, lineEnd: lineEndOf(text) };
	return { file, findings: report.findings, job: report.forecast.job };
}

/** The text after the edits, applied from left to right as an editor does; fails if they overlap, leave the text or change nothing. */
export function editedFile(text: string, edits: readonly FileEdit[]): string {
	assert.ok(edits.length > 0, "a cure has edits");
	const lines = [...linesOf(text)];
	const offset = (line: number, character: number) => {
		const there = lines[line];
		assert.ok(there && character <= there.text.length, `${line}:${character} is a place in the text`);
		return there.start + character;
	};
	const placed = edits
		.map(({ startLine, start, endLine, end, text: added }) => ({
			start: offset(startLine, start),
			end: offset(endLine, end),
			text: added,
		}))
		.sort((a, b) => a.start - b.start || a.end - b.end);
	let result = "";
	let at = 0;
	for (const { start, end, text: added } of placed) {
		assert.ok(at <= start && start <= end, `edit ${start} to ${end} after ${at}`);
		assert.notEqual(text.slice(start, end), added, "an edit changes something");
		result += text.slice(at, start) + added;
		at = end;
	}
	return result + text.slice(at);
}

/** Runs one fix on every finding of a text, and expects exactly these fixes: texts by title, a preferred one with a star. */
export function expectFileCures(
	fixId: string,
	text: string,
	expected: Readonly<Record<string, string>>,
	task?: TaskId,
): void {
	const fix = fileFixes.find(({ id }) => id === fixId);
	assert.ok(fix, `there is a fix ${fixId}`);
	const { file, findings } = checkedFile(text, task);
	const cured: [string, string][] = [];
	for (const finding of findings.filter(({ ruleId }) => fix.ruleIds.includes(ruleId))) {
		for (const { title, preferred, edits } of fix.offer(finding, file)) {
			cured.push([`${preferred ? "*" : ""}${title}`, editedFile(text, edits())]);
		}
	}
	assert.deepEqual(cured, Object.entries(expected));
}
