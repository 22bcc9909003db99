import { closeSync, openSync, writeSync } from "node:fs";
import { seeded } from "./lines.ts";

/** As many as in the instances of train2017, whose file is near V8's longest string. */
export const TRAIN2017_IMAGES = 118_287;

/** Annotations per image, as many as in the instances of train2017. */
const ANNOTATIONS_PER_IMAGE = 860_001 / TRAIN2017_IMAGES;
/** The share of annotations that are crowds, in run lengths. */
const CROWDS = 10_000 / 860_001;
const CLASSES = 80;
/** Text is collected up to this length before it is written to disk. */
const CHUNK = 1 << 20;

/**
 * Writes a COCO file with the layout of the instances of train2017: members in its order, annotations before categories
 * and not ordered by image, numbers with two decimal places. The same seed gives the same file; 118,287 images make 487 MB.
 */
export function writeCocoFile(path: string, images: number, seed = 1): void {
	const random = seeded(seed);
	const file = openSync(path, "w");
	let pending = "";
	const write = (text: string) => {
		pending += text;
		if (pending.length >= CHUNK) {
			writeSync(file, pending);
			pending = "";
		}
	};
	const list = (name: string, count: number, item: (index: number) => unknown, rest = ", ") => {
		write(`"${name}": [`);
		for (let index = 0; index < count; index++) {
			write((index > 0 ? ", " : "") + spaced(item(index)));
		}
		write(`]${rest}`);
	};
	try {
		write('{"info": {"description": "Benchmark", "version": "1.0", "year": 2017}, ');
		list("licenses", 8, (id) => ({ url: "http://creativecommons.org/licenses/by/2.0/", id, name: "A" }));
		list("images", images, (id) => imageOf(id, random));
		list("annotations", Math.round(images * ANNOTATIONS_PER_IMAGE), (id) => annotationOf(id, images, random));
		list("categories", CLASSES, (id) => ({ supercategory: "thing", id, name: `class ${id}` }), "}");
		writeSync(file, pending);
	} finally {
		closeSync(file);
	}
}

function imageOf(id: number, random: () => number): object {
	const name = `${String(id).padStart(12, "0")}.jpg`;
	return {
		license: 1 + (id % 8),
		file_name: name,
		coco_url: `http://images.cocodataset.org/train2017/${name}`,
		height: 480,
		width: 640,
		date_captured: "2013-11-14 11:18:45",
		flickr_url: `http://farm9.staticflickr.com/8186/${Math.floor(random() * 1e10)}_4e622c8349_z.jpg`,
		id,
	};
}

function annotationOf(id: number, images: number, random: () => number): object {
	const [left, top] = [random() * 480, random() * 360];
	const [width, height] = [20 + random() * 130, 20 + random() * 90];
	const isCrowd = random() < CROWDS;
	return {
		segmentation: isCrowd ? runLengths(random) : [outline(left, top, width, height, random)],
		area: round(width * height * 0.6),
		iscrowd: isCrowd ? 1 : 0,
		image_id: Math.floor(random() * images),
		bbox: [left, top, width, height].map(round),
		category_id: Math.floor(random() * CLASSES),
		id,
	};
}

function outline(
	left: number,
	top: number,
	width: number,
	height: number,
	random: () => number,
): readonly number[] {
	const points = 8 + Math.floor(random() * 34);
	return Array.from({ length: points }, (_, i) => {
		const angle = (2 * Math.PI * i) / points;
		const radius = 0.35 + 0.15 * random();
		return [left + width * (0.5 + radius * Math.cos(angle)), top + height * (0.5 + radius * Math.sin(angle))];
	})
		.flat()
		.map(round);
}

/** A band of columns with ragged upper and lower ends. */
function runLengths(random: () => number): object {
	const counts: number[] = [];
	let zeros = 480 * Math.floor(50 + random() * 400);
	for (let column = 0; column < 80; column++) {
		const from = 100 + Math.floor(random() * 20);
		const to = 300 + Math.floor(random() * 20);
		counts.push(zeros + from, to - from);
		zeros = 480 - to;
	}
	const rest = 480 * 640 - counts.reduce((sum, count) => sum + count);
	return { counts: [...counts, rest], size: [480, 640] };
}

function round(value: number): number {
	return Math.round(value * 100) / 100;
}

/** JSON as Python writes it, with a space after each comma and colon; no text in the file contains one followed by a quote. */
function spaced(value: unknown): string {
	return JSON.stringify(value).replace(/,/g, ", ").replace(/":/g, '": ');
}
