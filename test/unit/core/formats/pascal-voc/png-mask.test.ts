// Slow: not part of `npm run test:fast`.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { encode } from "fast-png";
import { readPngMask } from "#core/formats/pascal-voc/png-mask.ts";
import {
	colorPng,
	type Drawing,
	grey16Png,
	greyPng,
	palettePng,
	smallPng,
	valuesOf,
} from "#test/unit/core/formats/pascal-voc/support/png.ts";

const drawing: Drawing = ["..1122@", "..1133@", ".......", "1......"];
const small: Drawing = ["..1133.", "2.1111.", "3333333"];
const bits: Drawing = ["..11.11..", ".111.1111"];

function read(bytes: Uint8Array) {
	const mask = readPngMask(bytes);
	assert.ok(!("problem" in mask), JSON.stringify(mask));
	return { ids: [...mask.ids], hasPalette: mask.hasPalette, guessed: mask.isNumberedByColor };
}

const VOC = [0, 0x80_00_00, 0x00_80_00, 0x80_80_00];
const vocColor = (id: number) => (id === 255 ? 0xe0_e0_c0 : (VOC[id] as number));
const ids = valuesOf(drawing);

describe("a mask in a PNG", () => {
	const images: readonly [string, Uint8Array, object][] = [
		["gray", greyPng(drawing), { ids, hasPalette: false, guessed: false }],
		["a palette", palettePng(drawing), { ids, hasPalette: true, guessed: false }],
		[
			"16 bits",
			grey16Png(drawing, (id) => id * 257),
			{ ids: ids.map((id) => id * 257), hasPalette: false, guessed: false },
		],
		["the colors of VOC", colorPng(drawing, vocColor), { ids, hasPalette: true, guessed: false }],
		["gray as color", colorPng(drawing, (id) => id * 0x01_01_01), { ids, hasPalette: false, guessed: false }],
		[
			"any colors",
			colorPng(small, (id) => [0, 0xff_00_00, 0x00_00_ff, 0x12_34_56][id] as number),
			{ ids: valuesOf(small).map((id) => [0, 3, 1, 2][id]), hasPalette: false, guessed: true },
		],
		[
			"transparent pixels",
			colorPng(
				small,
				(id) => id * 0x01_01_01,
				(id) => (id === 2 ? 0 : 255),
			),
			{ ids: valuesOf(small).map((id) => (id === 2 ? 0 : id)), hasPalette: false, guessed: false },
		],
		["1 bit", smallPng(bits, 1, false), { ids: valuesOf(bits), hasPalette: false, guessed: false }],
		["2 bits", smallPng(small, 2, false), { ids: valuesOf(small), hasPalette: false, guessed: false }],
		[
			"a palette of 2 bits",
			smallPng(small, 2, true),
			{ ids: valuesOf(small), hasPalette: true, guessed: false },
		],
		["4 bits", smallPng(small, 4, true), { ids: valuesOf(small), hasPalette: true, guessed: false }],
	];
	for (const [name, bytes, expected] of images) {
		it(`of ${name} is read as ids`, () => {
			assert.deepEqual(read(bytes), expected);
			// As Node provides files: a view into a larger buffer.
			const view = new Uint8Array(bytes.length + 9).subarray(5, 5 + bytes.length);
			view.set(bytes);
			assert.deepEqual(read(view), expected);
		});
	}

	it("of gray with alpha is read without its transparent pixels", () => {
		const data = Uint8Array.from([1, 255, 2, 0, 3, 9]);
		assert.deepEqual(read(encode({ width: 3, height: 1, channels: 2, depth: 8, data })).ids, [1, 0, 3]);
	});

	it("that is interlaced is read", () => {
		const data = Uint8Array.from(ids);
		const png = encode({ width: 7, height: 4, channels: 1, depth: 8, data }, { interlace: "Adam7" });
		assert.deepEqual(read(png).ids, ids);
	});
});

describe("what is not a mask", () => {
	const png = greyPng(drawing);
	const changed = (at: number, ...bytes: number[]) => {
		const copy = png.slice();
		copy.set(bytes, at);
		return copy;
	};
	const refused: readonly [string, Uint8Array, RegExp][] = [
		["an empty file", new Uint8Array(0), /^it is empty$/],
		["text", new TextEncoder().encode("<html><body>sign in</body></html>"), /^it is a web page$/],
		["a GIF", new TextEncoder().encode("GIF89a\x01\0\x01\0...."), /^it is GIF instead of PNG$/],
		[
			"a PNG file with an incomplete header",
			png.subarray(0, 20),
			/^it is a PNG file with an incomplete header$/,
		],
		["a PNG without its end", png.subarray(0, png.length - 14), /damaged or cut off/],
		["a PNG cut off in its pixels", png.subarray(0, 50), /damaged or cut off/],
		["a PNG with a wrong bit", changed(48, 255), /damaged or cut off/],
		["a PNG with a wrong checksum", changed(30, (png[30] as number) ^ 1), /damaged or cut off/],
		["a PNG of gigantic size", changed(16, 0, 1, 0, 0, 0, 1, 0, 0), /65536 x 65536 pixels, more than/],
	];
	for (const [name, bytes, problem] of refused) {
		it(`${name} is a problem`, () => {
			const mask = readPngMask(bytes);
			assert.ok("problem" in mask);
			assert.match(mask.problem, problem);
		});
	}

	it("never throws, wherever a PNG is damaged", () => {
		const pngs = [png, palettePng(drawing), smallPng(small, 2, true)];
		fc.assert(
			fc.property(
				fc.constantFrom(...pngs),
				fc.nat(),
				fc.nat({ max: 255 }),
				fc.boolean(),
				(whole, at, byte, cut) => {
					const bytes = whole.slice(0, cut ? at % whole.length : whole.length);
					bytes[at % whole.length] = byte;
					readPngMask(bytes);
				},
			),
			{ numRuns: 2000 },
		);
	});
});
