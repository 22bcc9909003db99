// Slow: not part of `npm run test:fast`.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { TASK_IDS } from "#core/model/task-id.ts";
import type { BoxFigures, Histogram } from "#core/protocol/server/statistics.ts";
import { readAny } from "#core/statistics/read-any.ts";
import { readWhole } from "#core/statistics/read-whole.ts";
import { taskById } from "#core/tasks/index.ts";
import { anyRecord } from "#test/unit/core/line-changes/support/any-record.ts";
import { anyLineOf } from "#test/unit/core/rules/line/support/any-line.ts";
import { propertyRuns } from "#test/unit/core/rules/line/support/property-runs.ts";
import { counted } from "#test/unit/core/statistics/support/counted.ts";

function line(name: string, label: unknown, size: object = { width: 640, height: 480 }): string {
	return JSON.stringify({ image_url: `AmlDatastore://data/${name}.jpg`, image_details: size, label });
}

/** A box given in pixels of an image of 640 by 480: left, top, width, height. */
function box(label: string, x: number, y: number, width: number, height: number, more: object = {}): object {
	const sides = { topX: x / 640, topY: y / 480, bottomX: (x + width) / 640, bottomY: (y + height) / 480 };
	return { label, ...sides, ...more };
}

/** The non-empty bins, as `FROM COUNT`. */
function filled({ bins }: Histogram): string[] {
	return bins.filter(({ count }) => count > 0).map(({ from, count }) => `${from} ${count}`);
}

describe("the statistics of a detection file", () => {
	const text = [
		line("a", [
			box("can", 0, 0, 31, 33),
			box("can", 0, 0, 32, 32),
			box("carton", 320, 240, 95, 97, { isCrowd: 1 }),
			box("carton", 320, 240, 96, 96),
		]),
		line("b", [box("can", 0, 0, 640, 480), box("can", 0, 0, 641, 480)]),
		"",
		line("c", []),
		line("d", [box("cup", 5, 5, 0, 9)], {}),
		"{",
		line("e", [box("can", 0, 0, 160, 480)], {}),
	].join("\n");
	const figures = counted(text, "object-detection");

	it("count images by what training does with them, empty ones and those with crowds", () => {
		assert.deepEqual(figures.images, {
			...{ total: 6, used: 3, background: 1, skipped: 2 },
			...{ empty: 2, crowded: 1 },
		});
		assert.equal(figures.crowds, 1);
	});

	it("count classes with what training keeps of them, the most frequent first", () => {
		assert.deepEqual(figures.objects, { total: 8, kept: 6 });
		assert.deepEqual(figures.classes, [
			{ name: "can", objects: { total: 5, kept: 4 }, images: 3 },
			{ name: "carton", objects: { total: 2, kept: 2 }, images: 1 },
			{ name: "cup", objects: { total: 1, kept: 0 }, images: 1 },
		]);
	});

	it("count objects per image", () => {
		assert.deepEqual(filled(figures.perImage), ["0 2", "1 2", "2 1", "4 1"]);
		assert.deepEqual(figures.perImage.spread, { least: 0, mean: 8 / 6, most: 4 });
	});

	it("count the boxes that training keeps by COCO's sizes, including the lower limit", () => {
		assert.equal(figures.boxes?.count, 6);
		assert.equal(figures.boxes?.without, 2);
		assert.deepEqual(figures.boxes?.sizes, { small: 1, medium: 2, large: 2, unknown: 1 });
	});

	it("count shares of the image, the ratio of sides in pixels, and where centers are", () => {
		assert.deepEqual(filled(figures.boxes?.shares as Histogram), ["0.001 2", "0.01 2", "0.25 1", "0.5 1"]);
		assert.deepEqual(filled(figures.boxes?.ratios as Histogram), ["0.8 4", "1.25 1"]);
		const { centers } = figures.boxes as BoxFigures;
		const { columns } = centers;
		const cells = centers.counts.flatMap((count, i) =>
			count ? [`${i % columns},${Math.floor(i / columns)}: ${count}`] : [],
		);
		assert.deepEqual(cells, ["0,1: 2", "4,16: 1", "16,16: 1", "18,19: 2"]);
	});

	it("count image sizes, and images of unknown size", () => {
		assert.deepEqual(figures.imageSizes, {
			most: [{ width: 640, height: 480, images: 3 }],
			others: { sizes: 0, images: 0 },
			unknown: 3,
		});
	});
});

describe("statistics", () => {
	it("use the box around the segments of a polygon that training keeps", () => {
		const segment = [0.5, 0.5, 1, 0.5, 1, 1];
		const text = line("a", [{ label: "can", polygon: [segment, [0, 0, 1.5, 0, 0, 1], [0, 0, 0.1, 0.1]] }]);
		const { boxes, objects } = counted(text, "instance-segmentation");
		assert.deepEqual(objects, { total: 1, kept: 1 });
		assert.deepEqual(boxes?.shares.spread, { least: 0.25, mean: 0.25, most: 0.25 });
	});

	it("count labels of classification, which a later line for the same image replaces", () => {
		const text = [line("a", "can"), line("a", "cup"), line("b", "cup"), line("c", null)].join("\n");
		const { unit, classes, boxes, images } = counted(text, "multiclass");
		assert.equal(unit, "label");
		assert.equal(boxes, undefined);
		assert.deepEqual(
			classes.map(({ name, objects }) => [name, objects.total, objects.kept]),
			[
				["cup", 2, 2],
				["can", 1, 0],
			],
		);
		assert.deepEqual([images.total, images.skipped, images.empty], [4, 2, 1]);
	});

	it("list the most frequent of many image sizes, and count the others", () => {
		const lines = Array.from({ length: 30 }, (_, i) =>
			line(String(i), "can", { width: 100 + (i % 20), height: 9 }),
		);
		const { most, others } = counted(lines.join("\n"), "multiclass").imageSizes;
		assert.deepEqual([most.length, most[0]], [12, { width: 109, height: 9, images: 2 }]);
		assert.deepEqual(others, { sizes: 8, images: 8 });
	});

	it("agree with the forecast, and add up, for any lines", () => {
		const file = fc
			.constantFrom(...TASK_IDS)
			.chain((task) => fc.array(anyLineOf(task), { maxLength: 6 }).map((lines) => ({ task, lines })));
		fc.assert(
			fc.property(file, ({ task, lines }) => {
				const { forecast, ...figures } = counted(lines.join("\n"), task);
				const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
				const { total } = figures.objects;
				assert.equal(figures.images.total, forecast.lines);
				assert.equal(sum(figures.classes.map(({ objects }) => objects.total)), total);
				assert.equal(sum(figures.perImage.bins.map(({ count }) => count)), forecast.lines);
				if (figures.boxes) {
					const { count, without, centers, shares, sizes } = figures.boxes;
					assert.deepEqual(figures.objects, forecast.objects);
					assert.equal(count + without, total);
					assert.equal(sum(centers.counts), count);
					assert.equal(sum(shares.bins.map((bin) => bin.count)), count);
					assert.equal(sum(Object.values(sizes)), count);
				}
			}),
			propertyRuns(),
		);
	});

	it("are the same whether a whole record is read the fast or the careful way", () => {
		let fast = 0;
		const kinds = {
			box: "object-detection",
			polygon: "instance-segmentation",
			class: "multiclass",
			classes: "multilabel",
		} as const;
		const record = fc
			.constantFrom(...(Object.keys(kinds) as (keyof typeof kinds)[]))
			.chain((kind) => anyRecord(kind).map((text) => ({ text, task: taskById(kinds[kind]) })));
		fc.assert(
			fc.property(record, ({ text, task }) => {
				const careful = readAny(text, task);
				const whole = readWhole(text, task);
				// What is not kept is never requested the fast way.
				if (whole && careful.items.every(({ isKept }) => isKept)) {
					fast++;
					assert.deepEqual(whole, careful);
				}
			}),
			propertyRuns(),
		);
		assert.ok(fast > 0);
	});
});
