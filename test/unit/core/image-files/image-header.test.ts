import assert from "node:assert/strict";
import { test } from "node:test";
import { encode } from "jpeg-js";
import { PNG } from "pngjs";
import { readImageHeader } from "#core/image-files/image-header.ts";
import { hideExif } from "#core/image-files/jpeg-header.ts";
import { exifSegment, tiff, withExif } from "#test/unit/core/image-files/support/image-bytes.ts";

const jpeg = encode({ width: 30, height: 20, data: Buffer.alloc(30 * 20 * 4) }).data;

test("a JPEG's size comes from its frame", () => {
	assert.deepEqual(readImageHeader(jpeg), { format: "jpeg", size: { width: 30, height: 20 } });
});

for (const order of ["II", "MM"] as const) {
	for (const orientation of [1, 3, 6, 8]) {
		test(`a JPEG has its size as stored, and EXIF orientation ${orientation} in ${order} order`, () => {
			assert.deepEqual(readImageHeader(withExif(jpeg, orientation, order)), {
				format: "jpeg",
				size: { width: 30, height: 20 },
				orientation,
			});
		});
	}
}

test("a JPEG whose EXIF data were hidden has no rotation, and is otherwise the same", () => {
	const turned = withExif(jpeg, 6);
	const bytes = Buffer.from(withExif(turned, 8));
	hideExif(new DataView(bytes.buffer, bytes.byteOffset, bytes.length));
	assert.deepEqual(readImageHeader(bytes), { format: "jpeg", size: { width: 30, height: 20 } });
	const changed = [...bytes.entries()].filter(([i, byte]) => byte !== withExif(turned, 8)[i]);
	assert.equal(changed.length, 2, "a byte of each of the two segments");
	for (let length = 0; length < bytes.length; length += 7) {
		hideExif(new DataView(bytes.buffer, bytes.byteOffset, length));
	}
});

test("fill bytes and segments before the frame are skipped", () => {
	const padding = Buffer.from([0xff, 0xff, 0xff, 0xfe, 0, 4, 0x68, 0x69]);
	const bytes = Buffer.concat([jpeg.subarray(0, 2), padding, exifSegment(6, "MM"), jpeg.subarray(2)]);
	assert.deepEqual(readImageHeader(bytes), {
		format: "jpeg",
		size: { width: 30, height: 20 },
		orientation: 6,
	});
});

test("the size of PNG, BMP, GIF and TIFF is read", () => {
	const bmp = Buffer.alloc(26);
	bmp.write("BM");
	bmp.writeInt32LE(7, 18);
	bmp.writeInt32LE(-5, 22);
	const gif = Buffer.concat([Buffer.from("GIF89a"), Buffer.from([7, 0, 5, 0, 0, 0])]);
	const png = PNG.sync.write(new PNG({ width: 7, height: 5 }));
	const size = { width: 7, height: 5 };
	assert.deepEqual(readImageHeader(png), { format: "png", size });
	assert.deepEqual(readImageHeader(bmp), { format: "bmp", size });
	assert.deepEqual(readImageHeader(gif), { format: "gif", size });
	for (const order of ["II", "MM"] as const) {
		const entries: [number, number, number][] = [
			[256, 4, 7],
			[257, 3, 5],
		];
		assert.deepEqual(readImageHeader(tiff(entries, order)), { format: "tiff", size });
	}
});

test("truncated bytes give what they contain, and never throw", () => {
	const whole = withExif(jpeg, 6, "II");
	for (let length = 0; length < whole.length; length++) {
		const header = readImageHeader(whole.subarray(0, length));
		assert.ok(header === undefined || header.format === "jpeg");
	}
	assert.deepEqual(readImageHeader(whole.subarray(0, 60)), { format: "jpeg", orientation: 6 });
});

test("what is not an image is not read as an image", () => {
	assert.equal(readImageHeader(Buffer.from("<!DOCTYPE html><html>")), undefined);
	assert.equal(readImageHeader(Buffer.alloc(100)), undefined);
	assert.equal(readImageHeader(new Uint8Array()), undefined);
});

test("a view into a larger buffer is read from its own start", () => {
	const within = Buffer.concat([Buffer.alloc(5), jpeg]).subarray(5);
	assert.deepEqual(readImageHeader(within)?.size, { width: 30, height: 20 });
});
