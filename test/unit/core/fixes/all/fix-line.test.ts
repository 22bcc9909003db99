// Slow: not part of `npm run test:fast`.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { checkLine, lineContext } from "#core/checking/check-line.ts";
import { fixLine } from "#core/fixes/all/fix-line.ts";
import { curesFor } from "#core/fixes/line/index.ts";
import { applyLineEdits } from "#core/jsonl/line-edit.ts";
import { parseLine } from "#core/jsonl/parsed-line.ts";
import { taskById } from "#core/tasks/index.ts";
import { anyLine } from "#test/unit/core/rules/line/support/any-line.ts";
import { propertyRuns } from "#test/unit/core/rules/line/support/property-runs.ts";

const detection = taskById("object-detection");
const LINE =
	'{"image_url": "AmlDatastore://data/1.jpg", "label": [{"label": "can", "topX": 0.5, "topY": 0.2, "bottomX": 0.1, "bottomY": 0.8, "iscrowd": 0},]}';

describe("fixing a line", () => {
	it("applies all safe fixes, one after the other, in one edit of the part that differs", () => {
		const edit = fixLine(LINE, detection);
		assert.ok(edit);
		assert.equal(
			applyLineEdits(LINE, [edit]),
			LINE.replace("0.5", "@")
				.replace("0.1", "0.5")
				.replace("@", "0.1")
				.replace("iscrowd", "isCrowd")
				.replace("},]", "}]"),
		);
		assert.ok(edit.start > LINE.indexOf("topX"), "what is good in front of it is left alone");
	});

	it("fixes what one rule finds", () => {
		const edit = fixLine(LINE.replace("},]", "}]"), detection, "typo-key");
		assert.ok(edit);
		assert.equal(
			applyLineEdits(LINE.replace("},]", "}]"), [edit]),
			LINE.replace("},]", "}]").replace("iscrowd", "isCrowd"),
		);
	});

	it("leaves a clean line alone", () => {
		assert.equal(
			fixLine(LINE.replace("},]", "}]").replace("0.5", "0.05").replace("iscrowd", "isCrowd"), detection),
			undefined,
		);
	});

	it("terminates with no safe fixes left, for any line", () => {
		fc.assert(
			fc.property(anyLine(), ({ task, text }) => {
				const edit = fixLine(text, taskById(task));
				const mended = edit ? applyLineEdits(text, [edit]) : text;
				const context = lineContext(parseLine(mended), taskById(task));
				const left = checkLine(context).flatMap((finding) => curesFor(finding, context));
				assert.ok(
					left.every(({ preferred }) => !preferred),
					mended,
				);
			}),
			propertyRuns(),
		);
	});
});
