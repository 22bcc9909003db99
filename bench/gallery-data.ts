import { encode } from "jpeg-js";
import { shortDetectionLines } from "./lines.ts";

const IMAGES = 1000;
/** So that a file of 100,000 lines is one that VS Code still gives to extensions: less than 50 MB. */
const BOXES = 4;

/** Every line names an image of its own, by a folder of its own; so many of them are the same file. */
export function galleryLines(count: number): string[] {
	return shortDetectionLines(count).map((line, i) => {
		const record = JSON.parse(line);
		const image_url = `AmlDatastore://store/bench/${i}/${i % IMAGES}.jpg`;
		return JSON.stringify({ ...record, image_url, label: record.label.slice(0, BOXES) });
	});
}

/** One picture of 640 by 480 pixels with another number behind its end, by which the files differ. */
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
