import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { decodeTiff } from "#client/webview/images/decode-tiff.ts";
import { type TiffPage, tiffFile } from "#test/unit/core/image-files/support/tiff-file.ts";

// The bundler does the same for the worker, which has no `window` either.
Object.assign(globalThis, { window: globalThis });

function colorsOf(page: TiffPage, isLittleEnd = true): number[][] {
	const { pixels } = decodeTiff(tiffFile([page], isLittleEnd));
	return Array.from({ length: pixels.length / 4 }, (_, i) => [...pixels.subarray(i * 4, i * 4 + 4)]);
}

const gray = (...values: number[]) => values.map((value) => [value, value, value, 255]);
const bytesOf = (values: Uint16Array | Int16Array | Float32Array | Int32Array) =>
	new Uint8Array(values.buffer);
/** With the bytes of each value reversed. */
const turnedRound = (bytes: Uint8Array, each: number) =>
	new Uint8Array(
		Array.from({ length: bytes.length / each }, (_, i) =>
			[...bytes.subarray(i * each, (i + 1) * each)].reverse(),
		).flat(),
	);

describe('a TIFF is drawn like Pillow\'s convert("RGB") (observed with Pillow 12.3)', () => {
	it("colors, with and without compression, in both byte orders", () => {
		const data = new Uint8Array([1, 2, 3, 40, 50, 60]);
		const page = { width: 2, height: 1, channels: 3, photometric: 2, data };
		for (const compression of [1, 8]) {
			for (const isLittleEnd of [true, false]) {
				assert.deepEqual(colorsOf({ ...page, compression }, isLittleEnd), [
					[1, 2, 3, 255],
					[40, 50, 60, 255],
				]);
			}
		}
	});

	it("colors under transparent pixels", () => {
		const page = { width: 1, height: 1, channels: 4, photometric: 2, data: new Uint8Array([10, 20, 30, 0]) };
		assert.deepEqual(colorsOf({ ...page, tags: { 338: [2] } }), [[10, 20, 30, 255]]);
	});

	it("gray of 16 bits cut off at 255, not scaled", () => {
		const data = bytesOf(new Uint16Array([0, 100, 255, 256, 65_535]));
		const page = { width: 5, height: 1, bits: 16, data };
		assert.deepEqual(colorsOf(page), gray(0, 100, 255, 255, 255));
		assert.deepEqual(colorsOf({ ...page, data: turnedRound(data, 2) }, false), gray(0, 100, 255, 255, 255));
		const signed = { ...page, data: bytesOf(new Int16Array([-5, 0, 7, 255, 300])), tags: { 339: [2] } };
		assert.deepEqual(colorsOf(signed), gray(0, 0, 7, 255, 255));
	});

	it("gray of 32 bits cut off at 0 and 255, without fractions", () => {
		const data = bytesOf(new Float32Array([-5.5, 0.9, 60.2, 300]));
		const page = { width: 4, height: 1, bits: 32, data, tags: { 339: [3] } };
		assert.deepEqual(colorsOf(page), gray(0, 0, 60, 255));
		assert.deepEqual(colorsOf({ ...page, data: turnedRound(data, 4) }, false), gray(0, 0, 60, 255));
		const whole = { ...page, data: bytesOf(new Int32Array([-5, 0, 60, 300])), tags: { 339: [2] } };
		assert.deepEqual(colorsOf(whole), gray(0, 0, 60, 255));
	});

	it("bits, palettes and CMYK", () => {
		const bits = { width: 8, height: 1, bits: 1, data: new Uint8Array([0b1010_0000]) };
		assert.deepEqual(colorsOf(bits).slice(0, 4), gray(255, 0, 255, 0));
		assert.deepEqual(colorsOf({ ...bits, photometric: 0 }).slice(0, 4), gray(0, 255, 0, 255));
		const map = Array.from({ length: 768 }, (_, i) => (i % 256) * 257);
		const palette = {
			width: 2,
			height: 1,
			photometric: 3,
			data: new Uint8Array([9, 200]),
			tags: { 320: map },
		};
		assert.deepEqual(colorsOf(palette), gray(9, 200));
		const cmyk = { width: 1, height: 1, channels: 4, photometric: 5, data: new Uint8Array([10, 20, 30, 40]) };
		assert.deepEqual(colorsOf(cmyk), [[207, 198, 190, 255]]);
	});

	it("tiles, the last of which extend beyond the image", () => {
		const tile = (value: number) => Array.from({ length: 256 }, () => value);
		const data = new Uint8Array([...tile(10), ...tile(20)]);
		const colors = colorsOf({ width: 18, height: 1, tileSide: 16, data });
		assert.deepEqual(colors, gray(...Array.from({ length: 16 }, () => 10), 20, 20));
	});

	it("the first page", () => {
		const page = (value: number) => ({ width: 1, height: 1, data: new Uint8Array([value]) });
		assert.equal(decodeTiff(tiffFile([page(7), page(9)])).pixels[0], 7);
	});

	it("rotated by its orientation", () => {
		// 1 2 3 above 4 5 6, as stored.
		const page = { width: 3, height: 2, data: new Uint8Array([1, 2, 3, 4, 5, 6]) };
		const expected: Readonly<Record<number, readonly number[]>> = {
			1: [1, 2, 3, 4, 5, 6],
			2: [3, 2, 1, 6, 5, 4],
			3: [6, 5, 4, 3, 2, 1],
			4: [4, 5, 6, 1, 2, 3],
			5: [1, 4, 2, 5, 3, 6],
			6: [4, 1, 5, 2, 6, 3],
			7: [6, 3, 5, 2, 4, 1],
			8: [3, 6, 2, 5, 1, 4],
		};
		for (const [orientation, values] of Object.entries(expected)) {
			const { pixels, width } = decodeTiff(tiffFile([{ ...page, tags: { 274: [Number(orientation)] } }]));
			assert.deepEqual(
				values,
				values.map((_, i) => pixels[i * 4]),
				`orientation ${orientation}`,
			);
			assert.equal(width, Number(orientation) >= 5 ? 2 : 3);
		}
	});
});

describe("a TIFF that would be drawn wrongly", () => {
	it("is rejected with the reason in the terms of the format", () => {
		const page = { width: 1, height: 1, data: new Uint8Array(64) };
		for (const [more, reason] of [
			[{ compression: 50_000 }, /^compression 50000$/],
			[{ photometric: 8, channels: 3 }, /^photometric interpretation 8, 8 bits$/],
			[{ bits: 12 }, /^photometric interpretation 1, 12 bits$/],
			[{ bits: 16, tags: { 339: [3] } }, /16 bits/],
			[{ compression: 7 }, /JPEG/],
			[{ channels: 3, photometric: 2, tags: { 284: [2] } }, /^planar configuration 2$/],
			[{ bits: 32, tags: { 317: [3] } }, /^predictor 3$/],
		] as const) {
			assert.throws(() => decodeTiff(tiffFile([{ ...page, ...more }])), { message: reason });
		}
	});
});
