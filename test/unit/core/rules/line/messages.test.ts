import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { checkLine, lineContext } from "#core/checking/check-line.ts";
import { parseLine } from "#core/jsonl/parsed-line.ts";
import type { TaskId } from "#core/model/task-id.ts";
import { taskById } from "#core/tasks/index.ts";

function messagesOf(task: TaskId, text: string): string[] {
	return checkLine(lineContext(parseLine(text), taskById(task))).map(({ message }) => message);
}

function messagesOfLabel(task: TaskId, label: string): string[] {
	return messagesOf(task, `{"image_url":"AmlDatastore://data/a.jpg","label":${label}}`);
}

const GOOD = '{"label":"can","polygon":[[0,0,1,0,1,1]]}';

describe("messages", () => {
	it("describe JSON errors by their usual causes", () => {
		const cause = (text: string) => messagesOf("multiclass", text).map((message) => message.split(";")[0]);
		assert.deepEqual(cause('{"a":1,}'), ["There is a comma before the closing }"]);
		assert.deepEqual(cause('{"a":[1 , ]}'), ["There is a comma before the closing ]"]);
		assert.deepEqual(cause('{"a":1},'), ["There is a comma after the JSON object"]);
		assert.deepEqual(cause('{"a":1} {"a":2}'), [
			"A second JSON object starts here, but each must be on its own line",
		]);
		assert.deepEqual(cause('{"a":1} 5'), ["The JSON value has ended, but the line continues"]);
		assert.deepEqual(cause("{'a':1}"), ["JSON strings need double quotes, not single quotes"]);
		assert.deepEqual(cause('{"a":-Infinity}'), ["-Infinity is not a JSON value"]);
		assert.deepEqual(cause('{"a":None}'), ["None is not a JSON value"]);
		assert.deepEqual(cause('{"a":Nonesuch}'), ["This is not a JSON value"]);
		assert.deepEqual(cause('{"a":1'), ["A closing } is missing here"]);
		assert.deepEqual(cause('{"a" 1}'), ["A colon is missing here"]);
		assert.deepEqual(cause("[".repeat(1000)), ["This line is nested too deeply"]);
	});

	it("name the task whose shape a label has, and the one that is read", () => {
		assert.deepEqual(messagesOfLabel("multiclass", `[${GOOD}]`), [
			'label has the shape of instance segmentation, but multi-class classification expects one class as a string, such as "can"; training skips this image',
		]);
		assert.match(messagesOfLabel("multiclass", '[{"label":"can"}]')[0] ?? "", /of object detection, but/);
		assert.match(
			messagesOfLabel("object-detection", '"can"')[0] ?? "",
			/of multi-class classification, but object/,
		);
		assert.deepEqual(messagesOfLabel("object-detection", "null"), [
			"label is null, but object detection expects a list of objects, each with label, topX, topY, bottomX, and bottomY; training skips this image",
		]);
	});

	it("list what is missing", () => {
		assert.deepEqual(messagesOfLabel("object-detection", `[${GOOD},{"label":"can","topX":0}]`), [
			"topY, bottomX, and bottomY are missing from this object; training skips this image",
		]);
	});

	it("count what they do not mark", () => {
		const messages = (polygon: string) =>
			messagesOfLabel("instance-segmentation", `[{"label":"can","polygon":${polygon}},${GOOD}]`);
		assert.deepEqual(messages('[[true,"0.1",1,null,1,1]]'), [
			'"0.1" and 1 other value in polygon are not numbers; training skips this image',
		]);
		assert.deepEqual(messages('[["a","b",1,"c",1,1]]'), [
			'"a" and 2 other values in polygon are not numbers; training skips this image',
		]);
		assert.deepEqual(messages("[[2,0,3,0,1,-1],[0,0,1,0,1,1]]"), [
			"2 and 2 other values in this segment are outside the image (0 to 1); training drops this segment",
		]);
	});

	it("show values as written, shortened and on one line", () => {
		const [message] = messagesOfLabel(
			"object-detection",
			`[${GOOD},{"label":"can","topX":"${"9\\t".repeat(30)}","topY":0,"bottomX":1,"bottomY":1}]`,
		);
		assert.equal(message, `topX is "${"9\\t".repeat(12)}9\\…, not a number; training skips this image`);
		const [url] = messagesOf("multiclass", '{"image_url":[1,\t  2],"label":"can"}');
		assert.equal(url, "image_url is [1, 2], not a string; training skips this line");
	});

	it("do not cut a character in half", () => {
		const key = `${"x".repeat(38)}\u{1f600}y`;
		const [message] = messagesOf(
			"multiclass",
			`{"${key}":1,"${key}":2,"image_url":"AmlDatastore://data/a.jpg","label":"can"}`,
		);
		assert.equal(
			message,
			`${"x".repeat(38)}… appears again later with the value 2; training ignores this earlier value`,
		);
	});

	it("say what happens to a class that would end the job", () => {
		const object = (bottomX: number) => `{"label":[],"topX":0,"topY":0,"bottomX":${bottomX},"bottomY":1}`;
		assert.deepEqual(messagesOfLabel("object-detection", `[${object(1)}]`), [
			"label is a list, not a string; training stops with an error",
		]);
		assert.deepEqual(messagesOfLabel("object-detection", `[null,${object(1)}]`), [
			"This item of label is null, not an object; training skips this image",
			"label is a list, not a string; training skips this image",
		]);
		assert.deepEqual(
			messagesOfLabel("object-detection", `[${GOOD},${object(2)}]`)[0],
			"label is a list, not a string; training would stop with an error, but drops this object first",
		);
	});
});
