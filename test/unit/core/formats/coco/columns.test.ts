import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { BoxColumn, type BoxNumbers } from "#core/formats/coco/box-column.ts";
import { CocoColumns } from "#core/formats/coco/columns.ts";
import { NumberBlocks } from "#core/formats/coco/number-blocks.ts";

const element = (value: unknown, start = 0, end = 1) => ({
	member: "annotations",
	index: 0,
	value,
	text: "",
	start,
	end,
});
const plain = { id: 7, image_id: 3, category_id: 2, bbox: [1, 2.25, 3, 4] };

function columnsOf(...values: readonly unknown[]): CocoColumns {
	const columns = new CocoColumns(true);
	for (const value of values) {
		columns.add(element(value));
	}
	return columns;
}

describe("columns of annotations", () => {
	it("give back what a plain annotation says", () => {
		const columns = columnsOf(plain, { ...plain, id: 8, iscrowd: 0 }, { ...plain, iscrowd: 1 });
		const { id, category_id, bbox } = plain;
		assert.deepEqual(columns.plainOf(0), { id, category_id, bbox, iscrowd: undefined });
		assert.deepEqual(columns.plainOf(1), { id: 8, category_id, bbox, iscrowd: 0 });
		assert.deepEqual(columns.plainOf(2), { id, category_id, bbox, iscrowd: 1 });
		assert.equal(columns.elementOf(1), "annotation 8");
		assert.equal(columns.imageIdOf(0), 3);
	});

	for (const [name, odd] of Object.entries<unknown>({
		"a text as id": { ...plain, id: "7" },
		"no id": { ...plain, id: undefined },
		"a category in fractions": { ...plain, category_id: 1.5 },
		"a large category": { ...plain, category_id: 2 ** 31 },
		"a crowd as text": { ...plain, iscrowd: "1" },
		"a crowd of true": { ...plain, iscrowd: true },
		"a box of text": { ...plain, bbox: ["1", 2, 3, 4] },
		"a box of five": { ...plain, bbox: [1, 2, 3, 4, 5] },
		"no box": { ...plain, bbox: undefined },
		"a box without end": { ...plain, bbox: [1e308, 2, 1e308, 4] },
		"no object": 7,
	})) {
		it(`leave ${name} to be read again`, () => {
			const columns = columnsOf(odd, plain);
			assert.equal(columns.plainOf(0), undefined);
			assert.deepEqual(columns.plainOf(1)?.bbox, plain.bbox);
		});
	}

	it("leave all to be read again once boxes are not needed", () => {
		const columns = columnsOf(plain);
		columns.forgetBoxes();
		assert.equal(columns.plainOf(0), undefined);
		assert.equal(columns.elementOf(0), "annotation 7");
	});

	it("distinguish image ids of any kind", () => {
		const ids = [1, "1", 1.5, "b", 2 ** 40, "1", 0, -5];
		const columns = columnsOf(...ids.map((image_id) => ({ image_id })), { image_id: null }, {});
		assert.deepEqual(
			Array.from({ length: columns.length }, (_, row) => columns.imageIdOf(row)),
			[...ids, undefined, undefined],
		);
	});

	it("know where each one is, even beyond four gigabytes", () => {
		const columns = new CocoColumns(false);
		columns.add(element(plain, 5e9, 5e9 + 123));
		assert.deepEqual(columns.spanOf(0), { start: 5e9, end: 5e9 + 123 });
	});
});

describe("a column of boxes", () => {
	it("returns exactly the same numbers", () => {
		const hundredths = fc.integer({ min: -1e6, max: 1e6 }).map((value) => value / 100);
		const number = fc.oneof(hundredths, hundredths, fc.double({ noNaN: true, noDefaultInfinity: true }));
		fc.assert(
			fc.property(fc.array(fc.tuple(number, number, number, number)), (boxes) => {
				const column = new BoxColumn();
				for (const box of boxes) {
					column.push(box);
				}
				const same = (a: BoxNumbers, b: BoxNumbers) => a.every((value, i) => value === b[i]);
				assert.ok(boxes.every((box, row) => same(column.at(row), box)));
			}),
		);
	});
});

describe("blocks of numbers", () => {
	it("keep all numbers across block boundaries", () => {
		const blocks = new NumberBlocks(Int32Array);
		for (let i = 0; i < 200_000; i++) {
			blocks.push(i * 3);
		}
		assert.equal(blocks.length, 200_000);
		for (const place of [0, 4095, 4096, 65_535, 65_536, 131_071, 131_072, 199_999]) {
			assert.equal(blocks.at(place), place * 3);
		}
	});
});
