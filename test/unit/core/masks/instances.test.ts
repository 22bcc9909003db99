import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { idsOfColors } from "#core/masks/color-ids.ts";
import { cutMask, findIds, type IdImage } from "#core/masks/id-image.ts";
import { pairIds, pairIdsCompatibly } from "#core/masks/pair-ids.ts";
import { drawMask } from "#test/unit/core/masks/support/draw-mask.ts";

const image: IdImage = {
	width: 4,
	height: 3,
	ids: Uint8Array.from([0, 2, 2, 0, 7, 2, 0, 7, 0, 0, 0, 7]),
	hasPalette: false,
};

describe("an image of ids", () => {
	it("is split into one mask per id, each in its window", () => {
		const windows = findIds(image);
		assert.deepEqual([...windows.keys()], [0, 2, 7]);
		const masks = [2, 7].map((id) => {
			const window = windows.get(id);
			assert.ok(window);
			return cutMask(image, id, window);
		});
		assert.deepEqual(masks.map(drawMask), [
			[".##.", ".#..", "...."],
			["....", "#..#", "...#"],
		]);
		assert.deepEqual(
			masks.map(({ left, top, columns, rows }) => [left, top, columns, rows]),
			[
				[1, 0, 2, 2],
				[0, 1, 4, 2],
			],
		);
	});
});

describe("pairing ids with objects", () => {
	const paired: readonly [string, number[], number, boolean, object][] = [
		["by number", [0, 1, 2], 2, false, { idOf: [1, 2], unused: [], by: "number" }],
		["without background", [1, 2], 2, false, { idOf: [1, 2], unused: [], by: "number" }],
		["with a gap", [0, 1, 3], 3, false, { idOf: [1, undefined, 3], unused: [], by: "number" }],
		["with too few", [0, 1], 2, false, { idOf: [1, undefined], unused: [], by: "number" }],
		["with a border", [0, 1, 2, 255], 2, true, { idOf: [1, 2], unused: [], by: "number" }],
		["with a border in gray", [0, 1, 255], 1, false, { idOf: [1], unused: [], by: "number" }],
		["with higher ids", [0, 10, 20], 2, false, { idOf: [10, 20], unused: [], by: "rank" }],
		["with too many", [0, 1, 2, 3], 2, false, { idOf: [1, 2], unused: [3], by: "rank" }],
		["with ids beyond the border", [0, 255, 300], 1, false, { idOf: [300], unused: [], by: "rank" }],
		["in black and white", [0, 255], 1, false, { idOf: [255], unused: [], by: "rank" }],
		[
			"with white for two objects",
			[0, 255],
			2,
			false,
			{ idOf: [undefined, undefined], unused: [], by: "number" },
		],
		["with nothing but a border", [0, 255], 1, true, { idOf: [undefined], unused: [], by: "number" }],
		["with no object", [0, 4], 0, false, { idOf: [], unused: [4], by: "rank" }],
	];
	for (const [name, ids, count, hasPalette, expected] of paired) {
		it(name, () => {
			assert.deepEqual(pairIds(ids, count, hasPalette), expected);
		});
	}

	it("keeps 255 if there are as many objects", () => {
		const ids = Array.from({ length: 256 }, (_, id) => id);
		assert.equal(pairIds(ids, 255, false).idOf[254], 255);
		assert.equal(pairIds(ids, 255, true).idOf[254], undefined);
	});

	it("by the official rules, reads the first id as the background and 255 as an object", () => {
		assert.deepEqual(pairIdsCompatibly([1, 2, 255], 2), { idOf: [2, 255], unused: [], by: "rank" });
		assert.deepEqual(pairIdsCompatibly([0, 5], 2), { idOf: [5, undefined], unused: [], by: "rank" });
	});
});

describe("ids of colors", () => {
	const read = (...colors: number[]) => {
		const read = idsOfColors(Uint32Array.from(colors));
		assert.ok(!("problem" in read));
		return { ids: [...read.ids], by: read.by };
	};

	it("are indexes in Pascal VOC's palette if all are in it", () => {
		const voc = read(0, 0x80_00_00, 0x00_80_00, 0x80_80_00, 0x00_00_80, 0x40_00_00, 0xe0_e0_c0);
		assert.deepEqual(voc, { ids: [0, 1, 2, 3, 4, 8, 255], by: "voc" });
	});

	it("are gray values", () => {
		assert.deepEqual(read(0, 0x02_02_02, 0x01_01_01), { ids: [0, 2, 1], by: "gray" });
	});

	it("are numbers if they are neither, with black as the background", () => {
		assert.deepEqual(read(0xff_00_00, 0, 0x00_ff_00), { ids: [2, 0, 1], by: "rank" });
	});

	it("are rejected if there are as many as in a photo", () => {
		const photo = idsOfColors(Uint32Array.from({ length: 70_000 }, (_, color) => color));
		assert.deepEqual(photo, { problem: "it has more than 65535 colors, as photos do" });
	});
});
