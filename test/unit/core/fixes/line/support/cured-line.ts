import assert from "node:assert/strict";
import { checkLine, lineContext } from "#core/checking/check-line.ts";
import { quickFixes } from "#core/fixes/line/index.ts";
import { applyLineEdits } from "#core/jsonl/line-edit.ts";
import { parseLine } from "#core/jsonl/parsed-line.ts";
import type { TaskId } from "#core/model/task-id.ts";
import { taskById } from "#core/tasks/index.ts";

/** Lines after a fix, by the fix's title; a preferred one has a star in front of its title. */
export type Cured = Readonly<Record<string, string>>;

/** Runs one quick fix on every finding of a line, and expects exactly these fixes. */
export function expectCures(fixId: string, task: TaskId, text: string, expected: Cured): void {
	const fix = quickFixes.find(({ id }) => id === fixId);
	assert.ok(fix, `there is a fix ${fixId}`);
	const context = lineContext(parseLine(text), taskById(task));
	const cured: Record<string, string> = {};
	for (const finding of checkLine(context).filter(({ ruleId }) => fix.ruleIds.includes(ruleId))) {
		for (const { title, edits, preferred } of fix.offer(finding, context)) {
			const key: string = `${preferred ? "*" : ""}${title}`;
			const result = applyLineEdits(text, edits);
			assert.equal(cured[key] ?? result, result, `"${key}" does one thing`);
			cured[key] = result;
		}
	}
	assert.deepEqual(Object.entries(cured), Object.entries(expected)); // best first
}

const BEFORE = '{"image_url": "a.jpg", "image_details": {"width": 500, "height": "400px"}, "label": [';
const AFTER = ', {"label": "can", "polygon": [[0, 0, 1, 0, 1, 1]]}]}';

/** The same for one object of a line that also has a good object; the image is 500 × 400 pixels. */
export function expectObjectCures(
	fixId: string,
	task: "object-detection" | "instance-segmentation",
	object: string,
	expected: Cured,
): void {
	const whole = Object.entries(expected).map(([title, result]) => [title, BEFORE + result + AFTER]);
	expectCures(fixId, task, BEFORE + object + AFTER, Object.fromEntries(whole));
}
