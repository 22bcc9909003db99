import { closeSync, openSync, readFileSync, readSync, writeSync } from "node:fs";
import { join } from "node:path";
import { JSONParser } from "@streamparser/json";
import { coco } from "#core/formats/coco/coco.ts";
import { runConversion } from "#server/conversion/run-conversion.ts";

/** One way to convert a COCO file to JSON Lines. */
export interface ConvertCandidate {
	readonly name: string;
	readonly convert: (source: string, task: CocoTask, folder: string) => Promise<void> | void;
}

export type CocoTask = "object-detection" | "instance-segmentation";

const BASE_URL =
	"azureml://subscriptions/s/resourcegroups/rg/workspaces/ws/datastores/workspaceblobstore/paths/images/";

/** What the peers read; they trust the file, check nothing, and leave out run lengths. */
interface Annotation {
	readonly image_id: number;
	readonly category_id: number;
	readonly bbox: readonly number[];
	readonly iscrowd: number;
	readonly segmentation?: readonly (readonly number[])[] | object;
}
interface Image {
	readonly id: number;
	readonly file_name: string;
	readonly width: number;
	readonly height: number;
}
interface Category {
	readonly id: number;
	readonly name: string;
}
interface Lists {
	readonly images: readonly Image[];
	readonly annotations: readonly Annotation[];
	readonly categories: readonly Category[];
}

export const convertCandidates: readonly ConvertCandidate[] = [
	{
		name: "ours",
		convert: async (source, task, outputFolder) => {
			const request = { converter: coco, source, task, baseUrl: BASE_URL, outputFolder, overwrite: false };
			const { outcome } = await runConversion(request, { isCancelled: () => false });
			if (outcome !== "converted") {
				throw new Error(outcome);
			}
		},
	},
	{
		name: "JSON.parse",
		convert: (source, task, folder) =>
			writeLines(JSON.parse(readFileSync(source, "utf8")) as Lists, task, folder),
	},
	{
		name: "@streamparser/json",
		convert: (source, task, folder) => writeLines(streamed(source, task), task, folder),
	},
];

/** Reads elements as they come, and keeps what a line needs of each. */
function streamed(source: string, task: CocoTask): Lists {
	const lists = { images: [] as Image[], annotations: [] as Annotation[], categories: [] as Category[] };
	const paths = Object.keys(lists).map((name) => `$.${name}.*`);
	const parser = new JSONParser({ paths, keepStack: false });
	parser.onValue = ({ value, stack }) => {
		const list = stack[1]?.key;
		if (list === "annotations") {
			const { image_id, category_id, bbox, iscrowd, segmentation } = value as unknown as Annotation;
			const outline = task === "instance-segmentation" && segmentation ? { segmentation } : {};
			lists.annotations.push({ image_id, category_id, bbox, iscrowd, ...outline });
		} else if (list === "images") {
			const { id, file_name, width, height } = value as unknown as Image;
			lists.images.push({ id, file_name, width, height });
		} else {
			lists.categories.push(value as unknown as Category);
		}
	};
	const file = openSync(source, "r");
	const bytes = new Uint8Array(1 << 16);
	for (let length = readSync(file, bytes); length > 0; length = readSync(file, bytes)) {
		parser.write(bytes.subarray(0, length));
	}
	closeSync(file);
	return lists;
}

function writeLines({ images, annotations, categories }: Lists, task: CocoTask, folder: string): void {
	const labels = new Map(categories.map(({ id, name }) => [id, name]));
	const byImage = new Map<number, Annotation[]>(images.map(({ id }) => [id, []]));
	for (const annotation of annotations) {
		byImage.get(annotation.image_id)?.push(annotation);
	}
	const file = openSync(join(folder, "peer.jsonl"), "w");
	let pending = "";
	for (const image of images) {
		const { file_name, width, height } = image;
		const objectOf = task === "object-detection" ? boxOf : polygonOf;
		const label = (byImage.get(image.id) ?? []).map((annotation) => ({
			label: labels.get(annotation.category_id),
			...objectOf(annotation, image),
			isCrowd: annotation.iscrowd,
		}));
		const image_details = { format: "jpg", width, height };
		pending += `${JSON.stringify({ image_url: BASE_URL + file_name, image_details, label })}\n`;
		if (pending.length > 1 << 20) {
			writeSync(file, pending);
			pending = "";
		}
	}
	writeSync(file, pending);
	closeSync(file);
}

function boxOf({ bbox }: Annotation, { width, height }: Image): object {
	const [x = 0, y = 0, w = 0, h = 0] = bbox;
	return { topX: x / width, topY: y / height, bottomX: (x + w) / width, bottomY: (y + h) / height };
}

function polygonOf({ segmentation }: Annotation, { width, height }: Image): object {
	const parts = Array.isArray(segmentation) ? (segmentation as readonly (readonly number[])[]) : [];
	return { polygon: parts.map((part) => part.map((value, i) => value / (i % 2 === 0 ? width : height))) };
}
