// Slow: not part of `npm run test:fast`.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { checkLines } from "#core/checking/check-lines.ts";
import { LineChecker } from "#core/checking/line-checker.ts";
import { allLines, galleryLines } from "#core/filters/gallery-lines.ts";
import { TextLines } from "#core/jsonl/text-lines.ts";
import { COUNTED_BOX_SIZES, type CountedBoxSize } from "#core/protocol/server/counted-filter.ts";
import {
	GALLERY_CONSEQUENCES,
	GALLERY_SORTS,
	type GalleryFilter,
	type GallerySort,
} from "#core/protocol/server/gallery.ts";
import { CONSEQUENCES } from "#core/rules/consequence.ts";
import { multilabel } from "#core/tasks/multilabel.ts";
import { objectDetection } from "#core/tasks/object-detection.ts";
import type { Task } from "#core/tasks/task.ts";
import { createUtf8 } from "#server/files/utf8.ts";

const utf8 = createUtf8();
const BY_LINE: GallerySort = { by: "line", descending: false };

interface Found {
	readonly lines: readonly number[];
	readonly total: number;
}

/** What the gallery shows of texts; each line has as many problems as `wrong` says, all with the same consequence. */
function find(
	texts: readonly string[],
	task: Task,
	{
		filter = {},
		sort = BY_LINE,
		wrong = () => 0,
		isKnown = true,
	}: {
		filter?: GalleryFilter;
		sort?: GallerySort;
		wrong?: (line: number) => number;
		isKnown?: boolean;
	} = {},
): Found {
	const checker = new LineChecker(task, (line) => texts[line] ?? "", utf8);
	if (isKnown) {
		for (const _ of checkLines(checker, new TextLines(texts.join("\n")), utf8, () => {})) {
			// Iterating performs the check.
		}
	}
	const work = galleryLines(
		texts.length,
		(line) => ({
			text: texts[line] ?? "",
			facts: checker.columns.recordAt(line),
			hasProblem: () => wrong(line) > 0,
			problemCount: () => wrong(line),
			consequences: () => new Array(wrong(line)).fill("object-dropped"),
			outcome: () => checker.columns.recordAt(line)?.outcome,
		}),
		{ filter, sort },
		task,
	);
	let step = work.next();
	while (!step.done) {
		step = work.next();
	}
	return step.value;
}

/** A box with this many pixels in an image of the given size. */
const box = (width: number, height: number, image = { width: 1000, height: 500 }) =>
	`{"label":"can","topX":0,"topY":0,"bottomX":${width / image.width},"bottomY":${height / image.height}}`;
const line = (objects: readonly string[], size = '{"width":1000,"height":500}') =>
	`{"image_url":"AmlDatastore://d/a.jpg","image_details":${size},"label":[${objects}]}`;

describe("the gallery's lines", () => {
	it("are those with a box of a size, by COCO's areas in pixels", () => {
		const texts = [
			line([box(31, 32)]),
			line([box(32, 32), box(31, 31)]),
			line([box(96, 96)]),
			line([]),
			"",
			line([box(95, 96)], '{"format":"jpg"}').replace("image_details", "other"),
		];
		const of = (boxSize: CountedBoxSize) => find(texts, objectDetection, { filter: { boxSize } }).lines;
		assert.deepEqual(of("small"), [0, 1]);
		assert.deepEqual(of("medium"), [1]);
		assert.deepEqual(of("large"), [2]);
		assert.deepEqual(of("unknown"), [5]);
		assert.deepEqual(of("none"), []);
		assert.deepEqual(find(texts, objectDetection), { lines: [0, 1, 2, 3, 5], total: 5 });
	});

	it("are sorted in either direction, and lines without a value come last", () => {
		const texts = [
			line([box(40, 40)], '{"width":1000,"height":500}'),
			line([box(10, 10), box(90, 90)], '{"width":"2000px","height":500}'),
			line([], '{"width":1,"height":1}'),
			"{",
		];
		const by = (sort: GallerySort["by"], descending: boolean) =>
			find(texts, objectDetection, {
				sort: { by: sort, descending },
				wrong: (at) => [0, 2, 0, 1][at] ?? 0,
			}).lines;
		assert.deepEqual(by("problems", true), [1, 3, 0, 2]);
		assert.deepEqual(by("objects", true), [1, 0, 2, 3]);
		assert.deepEqual(by("objects", false), [2, 0, 1, 3]);
		assert.deepEqual(by("image-size", true), [1, 0, 2, 3]);
		assert.deepEqual(by("image-size", false), [2, 0, 1, 3]);
		assert.deepEqual(by("box-size", false), [1, 0, 2, 3]);
		assert.deepEqual(by("line", true), [3, 2, 1, 0]);
	});

	it("have as many classes as they name, if they have no objects", () => {
		const labels = ['["a","b"]', "[]", '["a"]'];
		const texts = labels.map((label) => `{"image_url":"AmlDatastore://d/a.jpg","label":${label}}`);
		const sort = { by: "objects", descending: true } as const;
		assert.deepEqual(find(texts, multilabel, { sort }).lines, [0, 2, 1]);
		assert.deepEqual(find(texts, multilabel, { filter: { boxSize: "small" } }).lines, []);
	});

	it("are all non-blank lines without a filter", () => {
		const anyTexts = fc.array(fc.constantFrom(line([]), "", " \t", "{"));
		fc.assert(
			fc.property(anyTexts, fc.boolean(), (texts, descending) => {
				assert.deepEqual(
					allLines(texts, descending),
					find(texts, objectDetection, { sort: { by: "line", descending } }),
				);
			}),
		);
	});

	it("match all conditions of a filter, whatever is known about them", () => {
		const anyText = fc.constantFrom(
			line([box(10, 10)]),
			line([box(50, 50), box(200, 200)]),
			line([box(10, 10).replace("can", "carton")]),
			line([]),
			"",
			"[1]",
		);
		const anyFilter: fc.Arbitrary<GalleryFilter> = fc.record(
			{
				classes: fc.subarray(["can", "carton"]),
				hasProblem: fc.boolean(),
				isEmpty: fc.boolean(),
				consequence: fc.constantFrom("object-dropped", "line-skipped"),
				boxSize: fc.constantFrom(...COUNTED_BOX_SIZES),
			},
			{ requiredKeys: [] },
		);
		const wrong = (at: number) => at % 3;
		fc.assert(
			fc.property(
				fc.array(anyText, { minLength: 1, maxLength: 8 }),
				anyFilter,
				fc.boolean(),
				fc.constantFrom(...GALLERY_SORTS),
				(texts, filter, isKnown, by) => {
					const parts = Object.entries(filter).map(
						([key, value]) =>
							new Set(find(texts, objectDetection, { filter: { [key]: value }, wrong }).lines),
					);
					const all = [...texts.keys()].filter((at) => texts[at] !== "");
					const sort = { by, descending: false };
					const { lines } = find(texts, objectDetection, { filter, wrong, isKnown, sort });
					assert.deepEqual(
						lines.toSorted((a, b) => a - b),
						all.filter((at) => parts.every((part) => part.has(at))),
					);
				},
			),
		);
	});

	it("are distinguished by the consequences that rules name", () => {
		for (const consequence of GALLERY_CONSEQUENCES) {
			assert.ok(CONSEQUENCES.includes(consequence));
		}
		const texts = [line([]), line([])];
		const filter = (consequence: GalleryFilter["consequence"]) =>
			find(texts, objectDetection, { filter: consequence ? { consequence } : {}, wrong: (at) => at }).lines;
		assert.deepEqual(filter("object-dropped"), [1]);
		assert.deepEqual(filter("line-skipped"), []);
	});
});
