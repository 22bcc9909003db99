// Slow: not part of `npm run test:fast`.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { TASK_IDS, type TaskId } from "#core/model/task-id.ts";
import { anyLineOf } from "#test/unit/core/rules/line/support/any-line.ts";
import { propertyRuns } from "#test/unit/core/rules/line/support/property-runs.ts";
import { barsOf } from "#test/unit/core/statistics/support/bars-of.ts";
import { counted } from "#test/unit/core/statistics/support/counted.ts";
import { galleryOf } from "#test/unit/core/statistics/support/gallery-of.ts";

/** A line whose boxes are on and near the limits of cells, ratios and sizes. */
function boxedLine(task: TaskId): fc.Arbitrary<string> {
	const size = fc.constantFrom([640, 480], [96, 96], [1000, 10], [33, 31]);
	const place = (most: number) => fc.tuple(fc.nat(most - 1), fc.nat(most - 1)).filter(([a, b]) => a !== b);
	return size.chain(([width = 0, height = 0]) => {
		const object = fc.record({
			label: fc.constantFrom("can", "", " ", "1", 1),
			sides: fc.tuple(place(width + 1), place(height + 1)),
			isCrowd: fc.constantFrom(0, 1),
		});
		const boxes = fc.array(object, { maxLength: 7 }).map((objects) =>
			objects.map(({ label, sides: [across, down], isCrowd }) => {
				const [left, right] = across.map((x) => x / width).toSorted((a, b) => a - b);
				const [top, bottom] = down.map((y) => y / height).toSorted((a, b) => a - b);
				return task === "object-detection"
					? { label, topX: left, topY: top, bottomX: right, bottomY: bottom, isCrowd }
					: { label, polygon: [[left, top, right, top, right, bottom]], isCrowd };
			}),
		);
		return fc.tuple(boxes, fc.nat(3), fc.nat(30)).map(([label, image, more]) =>
			JSON.stringify({
				image_url: `AmlDatastore://data/${image}.jpg`,
				image_details: more === 0 ? {} : { width: more > 16 ? width : width + more, height },
				label: task === "multiclass" ? (label[0]?.label ?? "cup") : labelOf(task, label),
			}),
		);
	});
}

function labelOf(task: TaskId, objects: readonly { readonly label: unknown }[]): unknown {
	return task === "multilabel" ? objects.map(({ label }) => label) : objects;
}

const anyFile = fc.constantFrom(...TASK_IDS).chain((task) => {
	const line = fc.oneof(
		{ weight: 6, arbitrary: boxedLine(task) },
		{ weight: 3, arbitrary: anyLineOf(task) },
		{ weight: 1, arbitrary: fc.constantFrom("", " ", "{", "[]") },
	);
	return fc.array(line, { maxLength: 24 }).map((texts) => ({ task, texts }));
});

describe("the gallery behind each bar of the statistics", () => {
	it("shows exactly the lines that the bar counts, for any lines", () => {
		const kinds = new Set<string>();
		fc.assert(
			fc.property(anyFile, fc.boolean(), ({ task, texts }, isKnown) => {
				const linesThat = galleryOf(texts, task, isKnown);
				/** What statistics count in each line alone, by the names of bars. */
				const alone = texts.map(
					(text) => new Map(barsOf(counted(text, task)).map(({ name, count }) => [name, count])),
				);
				const bars = barsOf(counted(texts.join("\n"), task));
				// Nearly all of the thousand cells of the map are empty: some of those are enough.
				const asked = bars.filter(({ count, filter }, i) => count > 0 || !filter.boxCenter || i % 64 === 0);
				for (const { name, count, filter, countsLines } of asked) {
					const lines = linesThat(filter);
					if (count > 0) {
						kinds.add(Object.keys(filter)[0] ?? "all");
					}
					if (countsLines) {
						assert.equal(lines.length, count, name);
						continue;
					}
					const ofLine = (line: number) => alone[line]?.get(name) ?? 0;
					const expected = [...texts.keys()].filter((line) => ofLine(line) > 0);
					assert.deepEqual(lines, expected, name);
					assert.equal(
						lines.reduce((sum, line) => sum + ofLine(line), 0),
						count,
						name,
					);
				}
			}),
			propertyRuns(300),
		);
		assert.deepEqual(
			["all", "boxCenter", "boxRatio", "boxShare", "boxSize", "classes", "hasCrowd", "imageSize"]
				.concat("isNameless", "itemCount", "outcome")
				.filter((kind) => !kinds.has(kind)),
			[],
			"a kind of bar never counted anything",
		);
	});

	it("considers the whole file for what training does with a line", () => {
		const line = (label: string) => `{"image_url":"AmlDatastore://d/a.jpg","label":"${label}"}`;
		const linesThat = galleryOf([line("can"), "", line("cup"), "{"], "multiclass");
		assert.deepEqual(linesThat({ outcome: "used" }), [2]);
		assert.deepEqual(linesThat({ outcome: "skipped" }), [0, 3]);
	});

	it("counts a value on a limit in the bar above it, and the whole image in the last", () => {
		const line = (right: number) =>
			`{"image_url":"AmlDatastore://d/a.jpg","label":[{"label":"can","topX":0,"topY":0,"bottomX":${right},"bottomY":1}]}`;
		const linesThat = galleryOf([line(0.25), line(0.2499), line(1)], "object-detection");
		assert.deepEqual(linesThat({ boxShare: { from: 0.25, to: 0.5 } }), [0]);
		assert.deepEqual(linesThat({ boxShare: { from: 0.1, to: 0.25 } }), [1]);
		const { boxes } = counted([line(0.25), line(1)].join("\n"), "object-detection");
		assert.deepEqual(boxes?.shares.bins.at(-1), { from: 0.5, to: 1, count: 1 });
	});

	it("combines with all other conditions", () => {
		const line = (label: string, right: number) =>
			`{"image_url":"AmlDatastore://d/a.jpg","label":[{"label":"${label}","topX":0,"topY":0,"bottomX":${right},"bottomY":1}]}`;
		const linesThat = galleryOf([line("can", 1), line("cup", 1), line("can", 0.1)], "object-detection");
		const boxShare = { from: 0.5 };
		assert.deepEqual(linesThat({ boxShare, classes: ["can"], outcome: "used" }), [0]);
		assert.deepEqual(linesThat({ boxShare, text: "cup" }), [1]);
	});
});
