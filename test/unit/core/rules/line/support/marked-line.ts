import assert from "node:assert/strict";
import { checkLine, lineContext } from "#core/checking/check-line.ts";
import { parseLine } from "#core/jsonl/parsed-line.ts";
import type { TaskId } from "#core/model/task-id.ts";
import { taskById } from "#core/tasks/index.ts";

/** What `"a.jpg"` replaces in a drawn line, since a whole URL would be too long to draw under. */
const FOLDER = "AmlDatastore://data/";

/**
 * Checks a line and expects exactly the findings that are drawn under it, in the order of the text: carets below the
 * marked text, then the rule and the consequence.
 *
 * ```
 * expectFindings("multiclass", `{"image_url": "a.jpg", "label": "can "}`,
 *                              `                                ^^^^^^ label-whitespace none`);
 * ```
 */
export function expectFindings(task: TaskId, text: string, ...drawn: readonly string[]): void {
	assert.deepEqual(drawFindings(task, text), drawn);
}

const BEFORE = '{"image_url":"a.jpg","label":[';
const GOOD_OBJECT = {
	"object-detection": '{"label":"jar","topX":0,"topY":0,"bottomX":1,"bottomY":1}',
	"instance-segmentation": '{"label":"can","polygon":[[0,0,1,0,1,1]]}',
};

/** The same for one object of a line that also has a good object, so that the line itself is not skipped for lack of objects. */
export function expectObjectFindings(
	task: keyof typeof GOOD_OBJECT,
	object: string,
	...drawn: readonly string[]
): void {
	const found = drawFindings(task, `${BEFORE}${object},${GOOD_OBJECT[task]}]}`);
	assert.deepEqual(
		found.map((each) => each.slice(BEFORE.length)),
		drawn,
	);
}

function drawFindings(task: TaskId, text: string): string[] {
	const whole = text.replaceAll(/(?<=")[ab]\.jpg(?=")/g, `${FOLDER}$&`);
	const drawnAt = (place: number) => place - FOLDER.length * (whole.slice(0, place).split(FOLDER).length - 1);
	return checkLine(lineContext(parseLine(whole), taskById(task))).map(
		({ start, end, ruleId, consequence }) => {
			const from = drawnAt(start);
			return `${" ".repeat(from)}${"^".repeat(drawnAt(end) - from)} ${ruleId} ${consequence}`;
		},
	);
}
