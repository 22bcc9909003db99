import type { Report } from "#core/formats/converter.ts";
import type { JsonElement, JsonVisitor } from "#core/formats/reading/json-elements.ts";
import { listAzureImage } from "./azure-images.ts";
import { CocoColumns } from "./columns.ts";
import type { Spellings } from "./copied.ts";
import { CocoEvidence } from "./evidence.ts";
import { type CocoCategory, isObject } from "./file.ts";
import { type ListedImage, listCocoImage } from "./images.ts";
import { seemsOutline } from "./segmentation.ts";
import { UnitEvidence } from "./units.ts";

/** What is kept of a COCO file while it is streamed: little of each image, numbers of each annotation, and the evidence. */
export class CocoSource implements JsonVisitor {
	readonly evidence = new CocoEvidence();
	readonly units = new UnitEvidence();
	readonly columns: CocoColumns;
	/** In the order of the file, without unusable ones. */
	readonly images: ListedImage[] = [];
	readonly categories: (CocoCategory | undefined)[] = [];
	/** How many annotations appear to have a polygon. */
	outlined = 0;
	readonly #report: Report;
	readonly #spellings: Spellings | undefined;

	/** `withBoxes`: whether the task may be detection. `report` receives the problems of images. */
	constructor(withBoxes: boolean, spellings: Spellings | undefined, report: Report) {
		this.columns = new CocoColumns(withBoxes);
		this.#spellings = spellings;
		this.#report = report;
	}

	member(name: string): void {
		this.evidence.member(name);
	}

	list(member: string | undefined): void {
		this.evidence.list(member);
	}

	element(element: JsonElement): void {
		const { member, index, value } = element;
		this.evidence.element(element);
		if (index < 0) {
			return;
		}
		if (member === "annotations") {
			this.columns.add(element);
			if (isObject(value)) {
				this.units.add(value);
				this.outlined += seemsOutline(value.segmentation) ? 1 : 0;
			}
		} else if (member === "images") {
			const image = this.#spellings
				? listAzureImage(element, this.#report, this.#spellings)
				: listCocoImage(element, this.#report);
			if (image) {
				this.images.push(image);
			}
		} else if (member === "categories") {
			this.categories.push(isObject(value) ? { id: value.id, name: value.name } : undefined);
		}
	}
}
