import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { encode } from "jpeg-js";
import { PNG } from "pngjs";
import { readImageFile } from "#core/image-files/image-file.ts";
import { tiff, withExif } from "#test/unit/core/image-files/support/image-bytes.ts";

const jpeg = encode({ width: 30, height: 20, data: Buffer.alloc(30 * 20 * 4) }).data;
const png = PNG.sync.write(new PNG({ width: 7, height: 5 }));
const size = { width: 30, height: 20 };
/** With the whole file at hand. */
const whole = (bytes: Buffer | string) => {
	const content = Buffer.from(bytes as string, "latin1");
	return readImageFile(content, content.length);
};
const instead = (bytes: Buffer | string) => {
	const read = whole(bytes);
	return read !== "more" && read.kind === "unreadable" ? read.instead : read;
};

describe("what a file is, by its first bytes", () => {
	it("an image, with its size and rotation", () => {
		assert.deepEqual(readImageFile(jpeg, jpeg.length), { kind: "image", format: "JPEG", size });
		assert.deepEqual(readImageFile(withExif(jpeg, 6), 10_000), {
			kind: "image",
			format: "JPEG",
			size,
			orientation: 6,
		});
		assert.deepEqual(readImageFile(png.subarray(0, 64), png.length), {
			kind: "image",
			format: "PNG",
			size: { width: 7, height: 5 },
		});
	});

	it("asks for more bytes if the size is farther on, but not if it may be anywhere", () => {
		assert.equal(readImageFile(jpeg.subarray(0, 30), jpeg.length), "more");
		const directoryAtTheEnd = Buffer.from("II*\0\xff\xff\xff\0    ", "latin1");
		assert.deepEqual(readImageFile(directoryAtTheEnd, 1 << 25), { kind: "image", format: "TIFF" });
		assert.deepEqual(
			whole(
				tiff(
					[
						[256, 4, 9],
						[257, 4, 8],
					],
					"MM",
				).toString("latin1"),
			),
			{
				kind: "image",
				format: "TIFF",
				size: { width: 9, height: 8 },
			},
		);
	});

	it("cut off in its header", () => {
		assert.equal(instead(jpeg.subarray(0, 30).toString("latin1")), "a JPEG file with an incomplete header");
		assert.equal(instead(png.subarray(0, 20).toString("latin1")), "a PNG file with an incomplete header");
		assert.equal(instead("\xff\xd8"), "in an unknown format");
	});

	const others: readonly [string, string][] = [
		["", "empty"],
		["\0".repeat(500), "filled with zero bytes"],
		["<!DOCTYPE html><html>", "a web page"],
		["\n<HTML><body>404", "a web page"],
		['\xef\xbb\xbf<?xml version="1.0"?><Error><Code>BlobNotFound', "an XML file"],
		["version https://git-lfs.github.com/spec/v1\noid sha256:00", "a Git LFS pointer instead of the image"],
		["%PDF-1.7 ......", "a PDF"],
		["PK\x03\x04.........", "a ZIP archive"],
		["\0\0\0\x18ftypheic\0\0\0\0", "a HEIC photo"],
		['{"error":"not found"}', "a text file"],
		["\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0a\x0b\x0c", "in an unknown format"],
	];
	for (const [bytes, expected] of others) {
		it(`${expected}: ${JSON.stringify(bytes.slice(0, 12))}`, () => assert.equal(instead(bytes), expected));
	}

	it("an image of a kind that Pillow opens but that is not examined further here", () => {
		const format = (bytes: string) => {
			const read = whole(bytes);
			return read !== "more" && read.kind === "image" ? read.format : read;
		};
		assert.equal(format("\0\0\0\x0cjP  \r\n\x87\n"), "JPEG 2000");
		assert.equal(format("\0\0\0\x1cftypavif\0\0\0\0"), "AVIF");
		assert.equal(format("P6\n2 2\n255\n...."), "PNM");
		assert.equal(format("RIFF\x10\0\0\0WEBPVP8 "), "WebP");
	});
});
