import { readNumber } from "#core/formats/reading/read-number.ts";
import type { CocoAnnotation } from "./file.ts";

/** What the numbers of one annotation are: true for normalized ones (shares of the image's side), false for pixels. */
export interface Units {
	readonly box: boolean;
	readonly polygon: boolean;
}

/**
 * How normalized numbers are told from pixels. COCO has pixels; Azure's data labeling exports shares of the image.
 *
 * - `by-file`: all boxes of a file are normalized or none is. They are if no value of any box is above 1 and no `area`
 *   is. Polygons are judged in the same way by their own values.
 * - `by-annotation`: as Azure's own script does it, an annotation is normalized if no value of its `bbox` reaches 1.5.
 *   A true pixel box such as [0, 0, 1, 1] becomes the whole image then; this is for the same output, not for use.
 */
export type UnitRule = "by-file" | "by-annotation";

/** Rounding may put the edge of an image slightly above 1. */
const ONE = 1 + 1e-6;
const SCRIPT_LIMIT = 1.5;

/** Collects, annotation by annotation, what the units of a file are judged by. */
export class UnitEvidence {
	readonly #boxes = new Spread();
	readonly #polygons = new Spread();

	add({ bbox, area, segmentation }: CocoAnnotation): void {
		if (!this.#boxes.isPixels && this.#boxes.add(bbox)) {
			this.#boxes.isPixels ||= (readNumber(area) ?? 0) > ONE;
		}
		for (const part of Array.isArray(segmentation) ? segmentation : []) {
			if (this.#polygons.isPixels) {
				return;
			}
			this.#polygons.add(Array.isArray(part) ? part : [part]);
		}
	}

	/** How to judge each annotation of the file. */
	judge(rule: UnitRule): (annotation: CocoAnnotation) => Units {
		if (rule === "by-annotation") {
			return (annotation) => {
				const normalized = looksNormalized(annotation);
				return { box: normalized, polygon: normalized };
			};
		}
		const units = { box: this.#boxes.isNormalized, polygon: this.#polygons.isNormalized };
		return () => units;
	}
}

/** Whether there are numbers, and one that only pixels reach. */
class Spread {
	isPixels = false;
	#found = false;

	/** Whether the list holds a number. */
	add(list: unknown): boolean {
		const numbers = numbersOf(list);
		this.#found ||= numbers.length > 0;
		this.isPixels ||= numbers.some((number) => number > ONE);
		return numbers.length > 0;
	}

	get isNormalized(): boolean {
		return this.#found && !this.isPixels;
	}
}

/** Whether an annotation taken alone would pass for normalized: what Azure's script asks. */
export function looksNormalized({ bbox }: CocoAnnotation): boolean {
	const numbers = numbersOf(bbox);
	return numbers.length > 0 && numbers.every((number) => number < SCRIPT_LIMIT);
}

function numbersOf(value: unknown): number[] {
	return Array.isArray(value) ? value.flatMap((item) => readNumber(item) ?? []) : [];
}
