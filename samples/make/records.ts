import type { AnnotatedImage, Annotation } from "./annotate.ts";
import type { Json } from "./json-text.ts";

/** One object of a detection or segmentation record. */
export type ObjectRecord = { label: string; [key: string]: Json };

/** One line of a JSON Lines file, before it becomes text. */
export interface LineRecord {
	image_url: string;
	image_details: { format: string; width: number; height: number };
	label: Json;
	[key: string]: Json;
}

/** Where the images would be in Azure; the folder and file name at its end are those next to the annotation files. */
export const BASE =
	"azureml://subscriptions/7c3f2e1a-5b48-4d96-a0f1-93be52c8d714/resourcegroups/vision/workspaces/fridge/datastores/workspaceblobstore/paths/fridge/";

function record(image: AnnotatedImage, label: Json): LineRecord {
	const { file, width, height } = image;
	return {
		image_url: `${BASE}images/${file}`,
		image_details: { format: file.slice(file.lastIndexOf(".") + 1), width, height },
		label,
	};
}

/** The image as one class, that of its largest object. */
export function multiclass(image: AnnotatedImage): LineRecord {
	const [largest] = image.annotations.toSorted((a, b) => b.share - a.share);
	return record(image, largest?.className ?? "");
}

/** The image as a list of the classes on it, in alphabetical order. */
export function multilabel(image: AnnotatedImage): LineRecord {
	return record(image, classesOf(image));
}

/** The image as boxes. */
export function detection(image: AnnotatedImage): LineRecord {
	return record(image, image.annotations.map(boxObject));
}

/** The image as polygons. */
export function segmentation(image: AnnotatedImage): LineRecord {
	return record(image, image.annotations.map(polygonObject));
}

/** The classes in an image, each once. */
export function classesOf({ annotations }: AnnotatedImage): string[] {
	return [...new Set(annotations.map(({ className }) => className))].sort();
}

function boxObject({ className, box, isCrowd }: Annotation): ObjectRecord {
	return {
		label: className,
		topX: box.left,
		topY: box.top,
		bottomX: box.right,
		bottomY: box.bottom,
		isCrowd: isCrowd ? 1 : 0,
	};
}

function polygonObject({ className, segments, isCrowd }: Annotation): ObjectRecord {
	return { label: className, isCrowd: isCrowd ? 1 : 0, polygon: segments.map((ring) => ring.flat()) };
}
