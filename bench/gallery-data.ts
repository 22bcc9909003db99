import { encode } from "jpeg-js";
import { shortDetectionLines } from "./lines.ts";

const IMAGES = 1000;
/** Chosen so that a file of 100,000 lines is below 50 MB, which VS Code still passes to extensions. */
const BOXES = 4;

/** Every line names its own image in its own folder; this many of them are the same file. */
export function galleryLines(count: number): string[] {
	return shortDetectionLines(count).map((line, i) => {
		const record = JSON.parse(line);
		const image_url = `AmlDatastore://store/bench/${i}/${i % IMAGES}.jpg`;
		return JSON.stringify({ ...record, image_url, label: record.label.slice(0, BOXES) });
	});
}

/** One image of 640 by 480 pixels with a different number after its end, by which the files differ. */
export function photos(): Map<string, Buffer> {
	const [width, height] = [640, 480];
	const data = Buffer.alloc(width * height * 4);
	for (let i = 0; i < data.length; i++) {
		data[i] = 128 + 90 * Math.sin(i / 977) + (i % 29);
	}
	const jpeg = encode({ width, height, data }, 85).data;
	return new Map(
		Array.from({ length: IMAGES }, (_, i) => [`${i}.jpg`, Buffer.concat([jpeg, Buffer.from(String(i))])]),
	);
}
