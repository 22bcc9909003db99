// Slow: not part of `npm run test:fast`.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { PNG } from "pngjs";
import { imageName, SAMPLES, sampleLines, sampleText, TASKS } from "./samples.ts";

const IMAGES = join(SAMPLES, "fridge/images");

interface Picture {
	readonly format: string;
	readonly width: number;
	readonly height: number;
}

/** The size in a file: in the PNG header, or the frame header of a JPEG. */
function readPicture(name: string): Picture {
	const bytes = readFileSync(join(IMAGES, name));
	if (bytes.readUInt16BE(0) !== 0xffd8) {
		const { width, height } = PNG.sync.read(bytes);
		return { format: "png", width, height };
	}
	let at = 2;
	while (!isFrame(bytes.readUInt8(at + 1))) {
		at += 2 + bytes.readUInt16BE(at + 2);
	}
	return { format: "jpg", width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
}

/** C4, C8 and CC are tables, the other Cn markers begin a frame. */
function isFrame(marker: number): boolean {
	return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

describe("the images of the samples", () => {
	for (const task of TASKS) {
		it(`match ${task}.jsonl`, () => {
			for (const line of sampleLines(task)) {
				assert.deepEqual(readPicture(imageName(line)), line.image_details, line.image_url);
			}
		});
	}

	it("match the COCO file", () => {
		const { images } = JSON.parse(sampleText("fridge/coco.json"));
		for (const { file_name, width, height } of images) {
			const picture = readPicture(file_name.replace("images/", ""));
			assert.deepEqual([picture.width, picture.height], [width, height], file_name);
		}
		assert.deepEqual(
			images.map((image: { file_name: string }) => image.file_name.replace("images/", "")),
			readdirSync(IMAGES).sort(),
		);
	});

	it("are small enough for a repository", () => {
		const sizes = readdirSync(IMAGES).map((name) => readFileSync(join(IMAGES, name)).length);
		assert.ok(Math.max(...sizes) < 64 * 1024);
		assert.ok(sizes.reduce((sum, size) => sum + size) < 1_200_000);
	});
});
