import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { checkText } from "#core/checking/check-text.ts";
import { outcomesOf } from "#core/facts/file-outcomes.ts";
import type { TaskId } from "#core/model/task-id.ts";
import { taskById } from "#core/tasks/index.ts";

/** What happens to the lines, objects and segments of a file, and to the job. */
interface Outcome {
	readonly lines: string;
	/** Kept of all. */
	readonly objects: string;
	readonly segments: string;
	readonly job: "runs" | "fails";
}

/** A file with one line per label. */
function outcomeOf(labels: readonly string[], task: TaskId): Outcome {
	const lines = labels.map((label, i) => `{"image_url":"AmlDatastore://data/${i}.jpg","label":${label}}`);
	const { forecast, facts } = checkText(lines.join("\n"), taskById(task));
	return {
		lines: Array.from(outcomesOf(facts), ([, , outcome]) => outcome).join(", "),
		objects: `${forecast.objects.kept} of ${forecast.objects.total}`,
		segments: `${forecast.segments.kept} of ${forecast.segments.total}`,
		job: forecast.job,
	};
}

const box = (topX: string, topY: string, bottomX: string, bottomY: string) =>
	`{"label":"can","topX":${topX},"topY":${topY},"bottomX":${bottomX},"bottomY":${bottomY}}`;
const GOOD = box("0", "0", "1", "1");
const outline = (polygon: string) => `{"label":"can","polygon":${polygon}}`;
const RING = "[0.1,0.2,0.5,0.2,0.5,0.8]";

describe("detection: what happens to a file", () => {
	const used: Outcome = { lines: "used", objects: "1 of 1", segments: "0 of 0", job: "runs" };
	const lost: Outcome = { lines: "skipped", objects: "0 of 1", segments: "0 of 0", job: "fails" };
	const cases: readonly [name: string, labels: readonly string[], outcome: Outcome][] = [
		["a box over the whole image", [`[${GOOD}]`], used],
		["a box that begins left of the image", [`[${box("-0.1", "0", "0.5", "0.5")}]`], lost],
		["a box that ends below it", [`[${box("0", "0", "0.5", "1.1")}]`], lost],
		["a box from right to left", [`[${box("0.8", "0", "0.5", "0.5")}]`], lost],
		["a box without width", [`[${box("0.5", "0", "0.5", "0.5")}]`], lost],
		["a box from bottom to top", [`[${box("0", "0.8", "0.5", "0.5")}]`], lost],
		["a box without height", [`[${box("0", "0.5", "0.5", "0.5")}]`], lost],
		["a box without topX", ['[{"label":"can","topY":0,"bottomX":1,"bottomY":1}]'], lost],
		[
			"an object that is not in a list",
			[GOOD],
			{ lines: "skipped", objects: "0 of 0", segments: "0 of 0", job: "fails" },
		],
		[
			"an empty list and a good line",
			[`[${GOOD}]`, "[]"],
			{ lines: "used, background", objects: "1 of 1", segments: "0 of 0", job: "runs" },
		],
		[
			"an empty list and a skipped line",
			[`[${box("0.5", "0", "0.5", "0.5")}]`, "[]"],
			{ lines: "skipped, background", objects: "0 of 1", segments: "0 of 0", job: "fails" },
		],
	];
	for (const [name, labels, outcome] of cases) {
		it(name, () => assert.deepEqual(outcomeOf(labels, "object-detection"), outcome));
	}
});

describe("segmentation: what happens to a polygon", () => {
	// Next to a good object, an error that skips the line and a silent drop can be distinguished.
	const beside = (object: string) => [`[${object},${outline(`[${RING}]`)}]`];
	const kept = "used, 2 of 2";
	const dropped = "used, 1 of 2";
	const lineLost = "skipped, 0 of 2";
	const cases: readonly [polygon: string, outcome: string, segments: string][] = [
		["[[0.17,0.29,0.19,0.29]]", dropped, "1 of 2"],
		["[[0.17,0.29,0.19,0.29],[0,0,0,0.5,0.5,0.5]]", kept, "2 of 3"],
		["[[0,0,0,0.5,0.5]]", lineLost, "0 of 2"],
		["[[0.5,0.6,0.5,0.7,0.5,0.8]]", dropped, "1 of 2"],
		["null", dropped, "1 of 1"],
		["[]", dropped, "1 of 1"],
		["[[]]", dropped, "1 of 2"],
		["[[0.1,0.2],[0.5,0.2],[0.5,0.8]]", dropped, "1 of 4"],
		[RING, lineLost, "0 of 1"],
		["[0,0.2,0.5,0.2,0.5,0.8]", dropped, "1 of 1"],
		["[[[0.1,0.2],[0.5,0.2],[0.5,0.8]]]", lineLost, "0 of 2"],
		["[[[0.1,0.2],[0.5,0.2],[0.5,0.8],[0.1,0.8]]]", lineLost, "0 of 2"],
		['[["0.1","0.2","0.5","0.2","0.5","0.8"]]', lineLost, "0 of 2"],
		[`[[],${RING}]`, dropped, "1 of 3"],
		[`[${RING},[]]`, lineLost, "0 of 3"],
		['"null"', lineLost, "0 of 1"],
		["[{}]", dropped, "1 of 1"],
		['[{"x":1}]', lineLost, "0 of 1"],
		["7", lineLost, "0 of 1"],
		["true", lineLost, "0 of 1"],
		["0", dropped, "1 of 1"],
		["false", lineLost, "0 of 1"],
	];
	for (const [polygon, outcome, segments] of cases) {
		it(`${polygon}: ${outcome} objects`, () => {
			const found = outcomeOf(beside(outline(polygon)), "instance-segmentation");
			assert.equal(`${found.lines}, ${found.objects}`, outcome);
			assert.equal(found.segments, segments);
		});
	}

	it("an object ends the job, whatever else is in the file", () => {
		const found = outcomeOf(
			[...beside(outline('{"x":1}')), `[${outline(`[${RING}]`)}]`],
			"instance-segmentation",
		);
		assert.deepEqual(found, { lines: "skipped, used", objects: "1 of 3", segments: "1 of 2", job: "fails" });
	});

	it("bbox next to a polygon makes no difference, a box next to null is hidden, next to false it counts", () => {
		const fate = (object: string, task: TaskId) => {
			const { lines, objects } = outcomeOf(beside(object), task);
			return `${lines}, ${objects}`;
		};
		const bbox = `{"label":"can","bbox":"null","isCrowd":0,"polygon":[${RING}]}`;
		assert.equal(fate(bbox, "instance-segmentation"), kept);
		const withBox = (polygon: string) => `${GOOD.slice(0, -1)},"polygon":${polygon}}`;
		assert.equal(fate(withBox("null"), "object-detection"), dropped);
		assert.equal(fate(withBox("false"), "object-detection"), kept);
		assert.equal(fate(withBox("false"), "instance-segmentation"), dropped);
	});
});
