import type { JsonElement, JsonVisitor } from "#core/formats/reading/json-elements.ts";
import { type CocoAnnotation, isObject } from "./file.ts";

/** The lists that the conversion reads; if one appears twice, half of it would be lost. */
const LISTS: ReadonlySet<string> = new Set(["images", "annotations", "categories"]);

/** Collects, while a document is streamed, what shows whether it is COCO with labeled objects, or what it is instead. */
export class CocoEvidence implements JsonVisitor {
	/** How many annotations are JSON objects, as all should be. */
	annotations = 0;
	readonly #keys = new Set<string>();
	readonly #lists = new Map<string, number>();
	#twice: string | undefined;
	#isList = false;
	#isOther = false;
	/** The first JSON object of a list at the top level. */
	#first: Readonly<Record<string, unknown>> | undefined;
	#hasViaEntry = false;
	#isGeoJson = false;
	#isPanoptic = false;
	#hasGeometry = false;
	#hasCaption = false;

	member(name: string): void {
		if (LISTS.has(name) && this.#keys.has(name)) {
			this.#twice ??= name;
		}
		this.#keys.add(name);
	}

	list(member: string | undefined): void {
		if (member === undefined) {
			this.#isList = true;
		} else {
			this.#lists.set(member, 0);
		}
	}

	element({ member, index, value }: JsonElement): void {
		if (member === undefined) {
			this.#isOther = !this.#isList;
			this.#first ??= isObject(value) ? value : undefined;
		} else if (index >= 0) {
			this.#lists.set(member, index + 1);
			if (member === "annotations" && isObject(value)) {
				this.#annotation(value);
			}
		} else {
			this.#hasViaEntry ||= isObject(value) && "regions" in value && "filename" in value;
			this.#isGeoJson ||= member === "type" && value === "FeatureCollection";
		}
	}

	#annotation(annotation: Readonly<Record<string, unknown>>): void {
		this.annotations++;
		this.#isPanoptic ||= "segments_info" in annotation;
		this.#hasGeometry ||= hasGeometry(annotation);
		this.#hasCaption ||= "caption" in annotation;
	}

	/** Why the document is not COCO with labeled objects, and what it is instead, as a sentence without its final period. */
	whyNotCoco(): string | undefined {
		if (this.#isList) {
			return this.#whyNoList();
		}
		if (this.#isOther) {
			return `${NOT_COCO} It is a JSON value, not an object`;
		}
		if (this.#twice !== undefined) {
			return `The key ${this.#twice} appears twice in the file, and most programs read only the last one; merge the two lists`;
		}
		const images = this.#lists.get("images");
		const annotations = this.#lists.get("annotations");
		if (images === undefined && annotations === undefined) {
			return this.#whyNoDataset();
		}
		if (images === undefined) {
			return "The file has annotations but no list of images, so it is unknown which images they belong to; export it with its images";
		}
		if (images === 0) {
			return "The list of images is empty, so there is nothing to convert";
		}
		if (annotations === undefined) {
			return "The file lists images but has no annotations, like a list of test images; there is nothing to train on";
		}
		return (
			this.#whyOtherAnnotations() ??
			(this.#lists.has("categories") || annotations === 0
				? undefined
				: "The file has no list of categories, so the annotations have no classes; export it with its categories")
		);
	}

	#whyNoList(): string {
		const first = this.#first;
		if (first && "image_id" in first) {
			return "This is a list of results (predictions), without image sizes and class names; convert the annotation file they were made for";
		}
		if (first && "image" in first && "annotations" in first) {
			return `${NOT_COCO} It looks like Create ML; export the dataset as COCO`;
		}
		if (first && "data" in first && ("annotations" in first || "completions" in first)) {
			return `${NOT_COCO} It looks like a Label Studio export; export it as COCO instead`;
		}
		return `${NOT_COCO} It is a list`;
	}

	#whyNoDataset(): string {
		const has = (...keys: readonly string[]) => keys.every((key) => this.#keys.has(key));
		if (has("image_url", "label")) {
			return `${NOT_COCO} It looks like a line of AutoML JSON Lines, so it is already converted`;
		}
		if (has("shapes", "imagePath")) {
			return `${NOT_COCO} It looks like a LabelMe file for one image; export the dataset as COCO`;
		}
		if (has("_via_img_metadata") || this.#hasViaEntry) {
			return `${NOT_COCO} It looks like a VGG Image Annotator project; export it as COCO instead`;
		}
		if (this.#isGeoJson) {
			return `${NOT_COCO} It looks like GeoJSON`;
		}
		const keys = [...this.#keys].slice(0, 5).map((key) => key.slice(0, 30));
		return keys.length > 0 ? `${NOT_COCO} Its keys are ${keys.join(", ")}` : `${NOT_COCO} It has no keys`;
	}

	#whyOtherAnnotations(): string | undefined {
		if (this.#isPanoptic) {
			return "This is COCO's panoptic format, whose segments are in PNG files; convert the file of object instances instead";
		}
		if (this.annotations === 0 || this.#hasGeometry) {
			return undefined;
		}
		return this.#hasCaption
			? "This is a captions file, without boxes or polygons; convert the file of object instances instead"
			: "The annotations label whole images: none has a bbox or a segmentation, and objects need one of them";
	}
}

const NOT_COCO = "This is not COCO, which is an object with the lists images, annotations, and categories.";

function hasGeometry({ bbox, segmentation }: CocoAnnotation): boolean {
	return isFilledList(bbox) || isFilledList(segmentation) || isObject(segmentation);
}

function isFilledList(value: unknown): boolean {
	return Array.isArray(value) && value.length > 0;
}
