import { readNumber } from "#core/formats/reading/read-number.ts";
import type { CocoAnnotation } from "./file.ts";

/** The units of one annotation: true for normalized (0 to 1), false for pixels. */
export interface Units {
	readonly box: boolean;
	readonly polygon: boolean;
}

/**
 * How normalized coordinates are distinguished from pixels. COCO has pixels; Azure's data labeling exports normalized
 * coordinates.
 *
 * - `by-file`: either all boxes of a file are normalized, or none. They are if no value of any box and no `area` is above
 *   1. Polygons are judged in the same way by their own values.
 * - `by-annotation`: as in Azure's own script, an annotation is normalized if no value of its `bbox` reaches 1.5. A real
 *   pixel box such as [0, 0, 1, 1] then becomes the whole image; this exists to match that script, not for regular use.
 */
export type UnitRule = "by-file" | "by-annotation";

/** Rounding may move the edge of an image slightly above 1. */
const ONE = 1 + 1e-6;
const SCRIPT_LIMIT = 1.5;

/** Collects, annotation by annotation, the evidence for the units of a file. */
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

/** Whether there are numbers, and whether one is too large to be normalized. */
class Spread {
	isPixels = false;
	#found = false;

	/** Returns whether the list contains a number. */
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

/** Whether an annotation on its own would pass as normalized, as Azure's script checks. */
export function looksNormalized({ bbox }: CocoAnnotation): boolean {
	const numbers = numbersOf(bbox);
	return numbers.length > 0 && numbers.every((number) => number < SCRIPT_LIMIT);
}

function numbersOf(value: unknown): number[] {
	return Array.isArray(value) ? value.flatMap((item) => readNumber(item) ?? []) : [];
}
