import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { checkText } from "#core/checking/check-text.ts";
import type { RecordFacts } from "#core/facts/record-facts.ts";
import type { ImageFile } from "#core/image-files/image-file.ts";
import type { TaskId } from "#core/model/task-id.ts";
import { checkImage, imageRules } from "#core/rules/image/index.ts";
import type { ImageRecord } from "#core/rules/image-rule.ts";
import { taskById } from "#core/tasks/index.ts";

function record(text: string, task: TaskId = "multiclass"): ImageRecord {
	const facts = checkText(text, taskById(task)).facts.recordAt(0) as RecordFacts;
	return { task: taskById(task), facts, text };
}

const line = (details: string, url = "AmlDatastore://data/1.jpg") =>
	`{"image_url":"${url}","image_details":${details},"label":"can"}`;
const jpeg = (width: number, height: number, orientation?: number): ImageFile => ({
	kind: "image",
	format: "JPEG",
	size: { width, height },
	...(orientation === undefined ? {} : { orientation }),
});

/** Rule, what is marked, and the message. */
function found(text: string, file: ImageFile, task?: TaskId) {
	return checkImage(record(text, task), file).map(({ ruleId, start, end, message }) => {
		return [ruleId, text.slice(start, end), message];
	});
}

describe("image rules", () => {
	for (const { id, example } of imageRules) {
		it(`${id} alone has findings in its bad example, and no rule in the good one`, () => {
			const { task, bad, good } = example;
			assert.deepEqual(
				checkImage(record(bad.line, task), bad.file).map(({ ruleId }) => ruleId),
				[id],
			);
			assert.deepEqual(checkImage(record(good.line, task), good.file), []);
		});

		it(`${id} says what its consequence means for training`, () => {
			const [finding] = checkImage(record(example.bad.line, example.task), example.bad.file);
			assert.match(finding?.message ?? "", /training (?:would|reads|ignores)[^.]*$/);
		});
	}

	it("image-not-found and image-unreadable mark the URL, say what is there, and are the only findings", () => {
		const text = line('{"format":"png","width":1,"height":1}');
		const url = '"AmlDatastore://data/1.jpg"';
		assert.deepEqual(
			found(text, { kind: "missing" }).map(([rule, marked]) => [rule, marked]),
			[["image-not-found", url]],
		);
		const [finding, ...others] = found(text, { kind: "unreadable", instead: "a web page" });
		assert.deepEqual([finding?.[0], finding?.[1], others], ["image-unreadable", url, []]);
		assert.match(String(finding?.[2]), /cannot be opened because it is a web page/);
	});

	it("size-mismatch marks the wrong number, or both", () => {
		assert.deepEqual(found(line('{"width":640,"height":470}'), jpeg(640, 480)), [
			["size-mismatch", "470", "height is 470, but the image is 480 pixels high; training ignores the size"],
		]);
		assert.deepEqual(found(line('{"width":"600px"}'), jpeg(640, 480)), [
			[
				"size-mismatch",
				'"600px"',
				"width is 600, but the image is 640 pixels wide; training ignores the size",
			],
		]);
		assert.equal(found(line('{"width":1,"height":2}'), jpeg(640, 480))[0]?.[1], '{"width":1,"height":2}');
		assert.deepEqual(found(line('{"width":640,"height":480}'), jpeg(640, 480)), []);
		assert.deepEqual(found(line('{"width":"what","height":0}'), jpeg(640, 480)), []);
		assert.deepEqual(found(line("null"), jpeg(640, 480)), []);
	});

	it("size-mismatch says when the two are swapped, and when EXIF explains it", () => {
		const text = line('{"width":480,"height":640}');
		assert.match(String(found(text, jpeg(640, 480))[0]?.[2]), /width and height are swapped/);
		assert.match(String(found(text, jpeg(640, 480, 6))[0]?.[2]), /before its EXIF rotation/);
		assert.match(String(found(text, jpeg(640, 480, 3))[0]?.[2]), /width and height are swapped/);
	});

	it("size-mismatch accepts either size of a TIFF that Pillow rotates itself", () => {
		const tiff: ImageFile = {
			kind: "image",
			format: "TIFF",
			size: { width: 640, height: 480 },
			orientation: 6,
		};
		const text = line('{"width":480,"height":640}', "AmlDatastore://data/1.tif");
		assert.deepEqual(found(text, tiff), []);
	});

	it("image-format-differs marks the format, or else the name, and accepts other spellings", () => {
		const png: ImageFile = { kind: "image", format: "PNG" };
		assert.deepEqual(found(line('{"format":"jpg"}'), png), [
			[
				"image-format-differs",
				'"jpg"',
				"The file is a PNG image, but format says jpg; training reads it by its content",
			],
		]);
		assert.equal(found(line('{"format":"PNG"}'), png)[0]?.[1], '"AmlDatastore://data/1.jpg"');
		for (const format of ["JPEG", "jpe", ".jpg", "jfif", "whatever", ""]) {
			assert.deepEqual(found(line(`{"format":"${format}"}`), jpeg(1, 1)), [], format);
		}
		assert.deepEqual(found(line("{}", "AmlDatastore://data/1"), png), []);
		assert.deepEqual(found(line("{}", "https://host/1.png?sig=a.jpg"), png), []);
	});

	it("image-rotated has a finding if there are objects, and derives from the size on which image they were drawn", () => {
		const objects = (details: string, label: string) =>
			`{"image_url":"a.jpg","image_details":${details},"label":${label}}`;
		const box = '[{"label":"can","topX":0,"topY":0,"bottomX":1,"bottomY":1}]';
		const about = (details: string, label = box, orientation = 6) =>
			found(objects(details, label), jpeg(40, 30, orientation), "object-detection").filter(
				([rule]) => rule === "image-rotated",
			);
		assert.match(
			String(about('{"width":30,"height":40}')[0]?.[2]),
			/rotates this image by 90° \(orientation 6\).*were probably drawn/,
		);
		assert.match(String(about('{"width":40,"height":30}')[0]?.[2]), /may have been drawn/);
		assert.match(String(about("{}", box, 2)[0]?.[2]), /mirrors this image/);
		assert.deepEqual(about("{}", "[]"), []);
		assert.deepEqual(about("{}", box, 1), []);
		assert.deepEqual(found(line("{}"), jpeg(40, 30, 6)), [], "classification has nothing drawn");
	});
});
