// Slow: not part of `npm run test:fast`.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { compareRecords } from "#core/comparison/compare-records.ts";
import { geometryOverlap } from "#core/comparison/geometry-overlap.ts";
import { movesToOrder } from "#core/comparison/order.ts";
import type { Geometry } from "#core/model/shape.ts";
import { compare, line, url } from "#test/unit/core/comparison/support/comparison.ts";

const kinds = (old: string, now: string) => compareRecords(old, now).objects.map((change) => change.kinds);

describe("the objects of two lines", () => {
	it("are matched by class and overlap, whatever their order", () => {
		const old = line("1.jpg", ["can", 10, 10, 30, 30], ["can", 20, 20, 40, 40]);
		const now = line("1.jpg", ["can", 21, 20, 41, 40], ["can", 10, 10, 30, 30]);
		const { objects, unchanged } = compareRecords(old, now);
		assert.deepEqual(
			objects.map(({ kinds: all, old: was, new: is }) => [all, was?.index, is?.index]),
			[[["moved"], 1, 0]],
		);
		assert.deepEqual(
			unchanged.map(({ index }) => index),
			[1],
		);
	});

	it("have moved if they overlap a little, or went no farther than their size", () => {
		const old = line("1.jpg", ["can", 10, 10, 20, 20]);
		assert.deepEqual(kinds(old, line("1.jpg", ["can", 17, 17, 27, 27])), [["moved"]]);
		assert.deepEqual(kinds(old, line("1.jpg", ["can", 21, 12, 31, 22])), [["moved"]]);
		assert.deepEqual(kinds(old, line("1.jpg", ["can", 60, 60, 70, 70])), [["removed"], ["added"]]);
		assert.deepEqual(kinds(old, line("1.jpg", ["can", 21, 12, 51, 42])), [["removed"], ["added"]]);
	});

	it("are relabeled if they stay in place, and not far away", () => {
		const old = line("1.jpg", ["can", 10, 10, 20, 20], ["carton", 50, 50, 50, 60]);
		assert.deepEqual(kinds(old, line("1.jpg", ["jar", 11, 10, 21, 20], ["jar", 50, 50, 50, 60])), [
			["moved", "relabeled"],
			["relabeled"],
		]);
		assert.deepEqual(kinds(line("1.jpg", ["can", 10, 10, 20, 20]), line("1.jpg", ["jar", 18, 10, 28, 20])), [
			["removed"],
			["added"],
		]);
	});

	it("report other changes: the crowd flag, further keys", () => {
		const of = (more: object) =>
			JSON.stringify({
				image_url: url("1.jpg"),
				label: [{ label: "can", topX: 0.1, topY: 0.1, bottomX: 0.5, bottomY: 0.5, ...more }],
			});
		assert.deepEqual(kinds(of({}), of({ isCrowd: 1 })), [["crowd"]]);
		assert.deepEqual(kinds(of({ isCrowd: 1 }), of({ isCrowd: "true" })), [["other"]]);
		assert.deepEqual(kinds(of({}), of({ confidence: 0.5 })), [["other"]]);
		assert.deepEqual(kinds(of({ topX: 0.1 }), of({}).replace("0.1", "1e-1")), []);
	});

	it("have moved as polygons if all points have, and are reshaped otherwise", () => {
		const of = (...ring: number[]) =>
			JSON.stringify({ image_url: url("1.jpg"), label: [{ label: "can", polygon: [ring] }] });
		const old = of(0.1, 0.1, 0.5, 0.1, 0.5, 0.5);
		assert.deepEqual(kinds(old, of(0.11, 0.12, 0.51, 0.12, 0.51, 0.52)), [["moved"]]);
		assert.deepEqual(kinds(old, of(0.1, 0.1, 0.5, 0.12, 0.5, 0.5)), [["reshaped"]]);
		assert.deepEqual(kinds(old, of(0.1, 0.1, 0.3, 0.1, 0.5, 0.1, 0.5, 0.5)), [["reshaped"]]);
	});

	it("that cannot be drawn are reported as added and removed", () => {
		const of = (label: string) =>
			JSON.stringify({ image_url: url("1.jpg"), label: [{ label, topX: "left" }] });
		assert.deepEqual(kinds(of("can"), of("can")), []);
		assert.deepEqual(kinds(of("can"), of("jar")), [["removed"], ["added"]]);
	});
});

describe("the overlap of two geometries", () => {
	const polygon = (...segments: number[][]): Geometry => ({ kind: "polygon", polygon: segments });

	it("is exact for boxes, whichever corner comes first", () => {
		const a: Geometry = { kind: "box", box: { topX: 0.3, topY: 0.3, bottomX: 0.1, bottomY: 0.1 } };
		const b: Geometry = { kind: "box", box: { topX: 0.2, topY: 0.1, bottomX: 0.4, bottomY: 0.3 } };
		assert.ok(Math.abs(geometryOverlap(a, b) - 1 / 3) < 1e-12);
	});

	it("distinguishes polygons with the same box, even if they are smaller than a pixel in most images", () => {
		for (const scale of [1, 1e-4]) {
			const upper = [0.1, 0.1, 0.5, 0.1, 0.1, 0.5].map((value) => value * scale);
			const lower = [0.5, 0.5, 0.5, 0.1, 0.1, 0.5].map((value) => value * scale);
			assert.ok(geometryOverlap(polygon(upper), polygon(lower)) < 0.03);
			assert.equal(geometryOverlap(polygon(upper), polygon(upper)), 1);
		}
	});

	it("excludes holes, as training reads them", () => {
		const outer = [0, 0, 0.8, 0, 0.8, 0.8, 0, 0.8];
		const hole = [0.2, 0.2, 0.6, 0.2, 0.6, 0.6, 0.2, 0.6];
		const overlap = geometryOverlap(polygon(outer), polygon(outer, hole));
		assert.ok(Math.abs(overlap - 0.75) < 0.02, String(overlap));
	});

	it("is nothing without an area", () => {
		assert.equal(geometryOverlap(polygon([0.1, 0.1, 0.5, 0.5]), polygon([0.1, 0.1, 0.5, 0.5, 0.3, 0.3])), 0);
	});
});

describe("two texts", () => {
	it("are the same regardless of line ends and blank lines", () => {
		const lines = [line("1.jpg", ["can", 1, 1, 9, 9]), line("2.jpg")];
		const { differs, images } = compare(lines.join("\n"), `\ufeff${lines.join("\r\n")}\r\n\r\n`);
		assert.deepEqual([differs, images], [false, []]);
	});

	it("are paired by image, regardless of the form of the URL", () => {
		const now = line("1.jpg").replace("azureml://subscriptions/s/datastores/d/paths/", "AmlDatastore://d/");
		const { images, counts } = compare(line("1.jpg"), now);
		assert.deepEqual(counts, { other: 1 });
		assert.deepEqual([images[0]?.oldLine, images[0]?.newLine], [0, 0]);
	});

	it("with an image on several lines: equal lines first, then in their order", () => {
		const [a, b, c] = [1, 31, 61].map((x) => line("1.jpg", ["can", x, 1, x + 9, 9]));
		const moved = line("1.jpg", ["can", 62, 1, 71, 9]);
		const { images } = compare([a, b, c].join("\n"), [b, moved].join("\n"));
		assert.deepEqual(
			images.map(({ oldLine, newLine }) => [oldLine, newLine]),
			[
				[0, 1],
				[2, undefined],
			],
		);
		const many = Array.from({ length: 20_000 }, (_, i) => line("1.jpg", ["can", i % 90, 1, 99, 9])).join(
			"\n",
		);
		assert.equal(compare(many, many).unchanged, 20_000);
	});

	it("with the classes of classification", () => {
		const of = (label: unknown) => JSON.stringify({ image_url: url("1.jpg"), label });
		const { counts } = compare(of(["can", "jar"]), of(["jar", "carton"]));
		assert.deepEqual(counts, { classes: 1 });
		assert.deepEqual(compareRecords(of("can"), of("jar")).classes, { added: ["jar"], removed: ["can"] });
		assert.equal(compare(of(["can", "jar"]), of(["jar", "can"])).differs, false);
	});

	it("with lines that cannot be read, which count if only one text has them", () => {
		const text = `{"image_url":\n${line("1.jpg")}\n[1]\n`;
		const same = compare(text, text);
		assert.deepEqual(
			same.unread.map(({ side, line: at, isChange }) => [side, at, isChange]),
			[
				["new", 0, false],
				["new", 2, false],
				["old", 0, false],
				["old", 2, false],
			],
		);
		assert.equal(same.differs, false);
		const { unread, differs } = compare(line("1.jpg"), `${line("1.jpg")}\n{"label":[]}\n`);
		assert.deepEqual(
			[unread, differs],
			[[{ side: "new", line: 1, reason: "has no image_url string", isChange: true }], true],
		);
	});

	it("are summarized as Markdown in which names cannot become markup", () => {
		const { markdown } = compare(
			line("a|b`.jpg", ["can", 1, 1, 9, 9]),
			`${line("a|b`.jpg", ["jar", 1, 1, 9, 9])}\n${line("2.jpg", ["can", 1, 1, 9, 9])}\n`,
		);
		assert.equal(
			markdown,
			[
				"**`old.jsonl` → `new.jsonl`**: 1 image added (with 1 object), 1 object relabeled.",
				"",
				"| Image | Old line | New line | Changes |",
				"| --- | ---: | ---: | --- |",
				`| \`${url("a\\|b'.jpg")}\` | 1 | 1 | 1 object relabeled |`,
				`| \`${url("2.jpg")}\` | – | 2 | 1 image added |`,
				"",
				"2 of 2 images differ.",
				"",
			].join("\n"),
		);
	});
});

describe("the order of lines", () => {
	it("is described by the smallest number of moves", () => {
		assert.equal(movesToOrder([]), 0);
		assert.equal(movesToOrder([1, 2, 5, 9]), 0);
		assert.equal(movesToOrder([9, 1, 2, 5]), 1);
		assert.equal(movesToOrder([4, 3, 2, 1]), 3);
		assert.equal(
			compare([1, 2, 3].map((i) => line(`${i}`)).join("\n"), [3, 1, 2].map((i) => line(`${i}`)).join("\n"))
				.reordered,
			1,
		);
	});
});
