import type { JsonElement, JsonVisitor } from "#core/formats/reading/json-elements.ts";
import { type CocoAnnotation, isObject } from "./file.ts";

/** The lists that the conversion reads; one that stands twice would be half lost. */
const LISTS: ReadonlySet<string> = new Set(["images", "annotations", "categories"]);

/** Collects, while a document passes by, what tells whether it is COCO with labeled objects, and what it is instead. */
export class CocoEvidence implements JsonVisitor {
	/** How many annotations are objects, as all should be. */
	annotations = 0;
	readonly #keys = new Set<string>();
	readonly #lists = new Map<string, number>();
	#twice: string | undefined;
	#isList = false;
	#isOther = false;
	/** The first object of a list at the top. */
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

	/** Why the document is no COCO with labeled objects, and what it is instead, as a sentence without its full stop. */
	whyNotCoco(): string | undefined {
		if (this.#isList) {
			return this.#whyNoList();
		}
		if (this.#isOther) {
			return `${NOT_COCO} It is a JSON value, not an object`;
		}
		if (this.#twice !== undefined) {
			return `The key ${this.#twice} stands twice in the file, and most programs read the last one only; put both lists into one`;
		}
		const images = this.#lists.get("images");
		const annotations = this.#lists.get("annotations");
		if (images === undefined && annotations === undefined) {
			return this.#whyNoDataset();
		}
		if (images === undefined) {
			return "The file has annotations but no list of images, so nothing says which picture they belong to; export it with its images";
		}
		if (images === 0) {
			return "The list of images is empty, so there is nothing to convert";
		}
		if (annotations === undefined) {
			return "The file lists images but has no annotations, as the lists of test images do; there is nothing to train on";
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

	#whyNoDataset(): string {
		const has = (...keys: readonly string[]) => keys.every((key) => this.#keys.has(key));
		if (has("image_url", "label")) {
			return `${NOT_COCO} It looks like one line of AutoML JSON Lines: it is converted already`;
		}
		if (has("shapes", "imagePath")) {
			return `${NOT_COCO} It looks like LabelMe's file of one image; export the dataset as COCO`;
		}
		if (has("_via_img_metadata") || this.#hasViaEntry) {
			return `${NOT_COCO} It looks like a project of the VGG Image Annotator; export it as COCO there`;
		}
		if (this.#isGeoJson) {
			return `${NOT_COCO} It looks like GeoJSON`;
		}
		const keys = [...this.#keys].slice(0, 5).map((key) => key.slice(0, 30));
		return `${NOT_COCO} Its keys are ${keys.length > 0 ? keys.join(", ") : "none"}`;
	}

	#whyOtherAnnotations(): string | undefined {
		if (this.#isPanoptic) {
			return "This is COCO's panoptic format, whose outlines are in PNG files; convert the file of object instances instead";
		}
		if (this.annotations === 0 || this.#hasGeometry) {
			return undefined;
		}
		return this.#hasCaption
			? "This is a file of captions, sentences without boxes or outlines; convert the file of object instances instead"
			: "Its annotations label whole images: none has a bbox or a segmentation. Objects need one of them";
	}
}

const NOT_COCO = "This is not COCO, an object with the lists images, annotations and categories.";

function hasGeometry({ bbox, segmentation }: CocoAnnotation): boolean {
	return isFilledList(bbox) || isFilledList(segmentation) || isObject(segmentation);
}

function isFilledList(value: unknown): boolean {
	return Array.isArray(value) && value.length > 0;
}
