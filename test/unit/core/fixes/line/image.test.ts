import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { lineContext } from "#core/checking/check-line.ts";
import { checkText } from "#core/checking/check-text.ts";
import type { RecordFacts } from "#core/facts/record-facts.ts";
import { curesFor } from "#core/fixes/line/index.ts";
import type { ImageFile } from "#core/image-files/image-file.ts";
import { applyLineEdits } from "#core/jsonl/line-edit.ts";
import { parseLine } from "#core/jsonl/parsed-line.ts";
import { checkImage } from "#core/rules/image/index.ts";
import { multiclass } from "#core/tasks/multiclass.ts";

const FILE: ImageFile = { kind: "image", format: "PNG", size: { width: 640, height: 480 } };

/** The line after every fix for findings about its image, each applied alone. */
function cured(details: string): string[] {
	const text = `{"image_url":"a.png","image_details":${details},"label":"can"}`;
	const context = lineContext(parseLine(text), multiclass);
	const facts = checkText(text, multiclass).facts.recordAt(0) as RecordFacts;
	return checkImage({ task: multiclass, facts, text }, FILE).flatMap((finding) =>
		curesFor(finding, context).map(({ edits, preferred }) => {
			assert.ok(preferred);
			const after = applyLineEdits(text, edits);
			return after.slice(text.indexOf(details), after.indexOf(',"label"'));
		}),
	);
}

describe("quick fixes from the image's file", () => {
	it("set-image-size writes the wrong numbers, and leaves the rest unchanged", () => {
		assert.deepEqual(cured('{"width":480, "height":640}'), ['{"width":640, "height":480}']);
		assert.deepEqual(cured('{ "height": "479px", "width": 640 }'), ['{ "height": 480, "width": 640 }']);
		assert.deepEqual(cured('{"width":1}'), ['{"width":640}']);
		assert.deepEqual(cured('{"width":1,"height":"?"}'), ['{"width":640,"height":"?"}']);
	});

	it("set-image-format writes the format of the content", () => {
		assert.deepEqual(cured('{"format":"jpg"}'), ['{"format":"png"}']);
	});
});
