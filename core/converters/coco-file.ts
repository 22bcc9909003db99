/**
 * The names of the COCO format. Every value is `unknown`: the file comes from any tool, and each reader judges what it
 * needs.
 */
export interface CocoFile {
	readonly images: readonly unknown[];
	readonly annotations: readonly unknown[];
	readonly categories: readonly unknown[];
}

export interface CocoImage {
	readonly id?: unknown;
	readonly file_name?: unknown;
	/** In pixels. */
	readonly width?: unknown;
	readonly height?: unknown;
	readonly coco_url?: unknown;
}

export interface CocoAnnotation {
	readonly id?: unknown;
	readonly image_id?: unknown;
	readonly category_id?: unknown;
	/** [x, y, width, height] from the upper left corner. */
	readonly bbox?: unknown;
	/** Lists of x, y, x, y, …, or run lengths. */
	readonly segmentation?: unknown;
	/** In square pixels. */
	readonly area?: unknown;
	readonly iscrowd?: unknown;
}

export interface CocoCategory {
	readonly id?: unknown;
	readonly name?: unknown;
}

/** Whether a value is a JSON object, neither list nor null. */
export function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Takes a document as COCO with labelled objects, or says why it is none and what it is instead, as a sentence
 * without its full stop.
 */
export function readCocoFile(document: unknown): CocoFile | string {
	if (Array.isArray(document)) {
		return whyNoList(document);
	}
	if (!isObject(document)) {
		return `${NOT_COCO} It is a JSON value, not an object`;
	}
	const { images, annotations, categories } = document;
	if (!Array.isArray(images) && !Array.isArray(annotations)) {
		return whyNoDataset(document);
	}
	if (!Array.isArray(images)) {
		return "The file has annotations but no list of images, so nothing says which picture they belong to; export it with its images";
	}
	if (images.length === 0) {
		return "The list of images is empty, so there is nothing to convert";
	}
	if (!Array.isArray(annotations)) {
		return "The file lists images but has no annotations, as the lists of test images do; there is nothing to train on";
	}
	return (
		whyOtherAnnotations(annotations.filter(isObject)) ??
		(Array.isArray(categories) || annotations.length === 0
			? { images, annotations, categories: Array.isArray(categories) ? categories : [] }
			: "The file has no list of categories, so the annotations have no classes; export it with its categories")
	);
}

const NOT_COCO = "This is not COCO, an object with the lists images, annotations and categories.";

function whyNoList(list: readonly unknown[]): string {
	const first = list.find(isObject);
	if (first && "image_id" in first) {
		return "This is a list of results (predictions), without image sizes and class names; convert the annotation file that they were made for";
	}
	if (first && "image" in first && "annotations" in first) {
		return `${NOT_COCO} It looks like Create ML; export the dataset as COCO`;
	}
	if (first && "data" in first && ("annotations" in first || "completions" in first)) {
		return `${NOT_COCO} It looks like an export of Label Studio; export it as COCO there`;
	}
	return `${NOT_COCO} It is a list`;
}

function whyNoDataset(document: Record<string, unknown>): string {
	if ("image_url" in document && "label" in document) {
		return `${NOT_COCO} It looks like one line of AutoML JSON Lines: it is converted already`;
	}
	if ("shapes" in document && "imagePath" in document) {
		return `${NOT_COCO} It looks like LabelMe's file of one image; export the dataset as COCO`;
	}
	if ("_via_img_metadata" in document || Object.values(document).some(isViaEntry)) {
		return `${NOT_COCO} It looks like a project of the VGG Image Annotator; export it as COCO there`;
	}
	if (document.type === "FeatureCollection") {
		return `${NOT_COCO} It looks like GeoJSON`;
	}
	const keys = Object.keys(document).slice(0, 5);
	return `${NOT_COCO} Its keys are ${keys.length > 0 ? keys.map((key) => key.slice(0, 30)).join(", ") : "none"}`;
}

function isViaEntry(value: unknown): boolean {
	return isObject(value) && "regions" in value && "filename" in value;
}

function whyOtherAnnotations(annotations: readonly Record<string, unknown>[]): string | undefined {
	if (annotations.some((annotation) => "segments_info" in annotation)) {
		return "This is COCO's panoptic format, whose outlines are in PNG files; convert the file of object instances instead";
	}
	if (annotations.length === 0 || annotations.some(hasGeometry)) {
		return undefined;
	}
	if (annotations.some((annotation) => "caption" in annotation)) {
		return "This is a file of captions, sentences without boxes or outlines; convert the file of object instances instead";
	}
	return "Its annotations label whole images: none has a bbox or a segmentation. Objects need one of them";
}

function hasGeometry(annotation: CocoAnnotation): boolean {
	const { bbox, segmentation } = annotation;
	return isFilledList(bbox) || isFilledList(segmentation) || isObject(segmentation);
}

function isFilledList(value: unknown): boolean {
	return Array.isArray(value) && value.length > 0;
}
