import { describeValue } from "#core/formats/describe-value.ts";
import { readNumber } from "#core/formats/reading/read-number.ts";
import type { OutlineMask } from "#core/masks/mask.ts";
import { decodeMask, readRunLengths } from "#core/masks/run-length.ts";
import { toNormalized } from "#core/model/coordinates.ts";
import type { ImageSize } from "#core/model/image-size.ts";
import { MIN_SEGMENT_NUMBERS, type Polygon } from "#core/model/polygon.ts";
import { isObject } from "./file.ts";

/** An outline in normalized coordinates, or why there is none (a clause), or that only the image's size is missing. */
export type Outline =
	| {
			readonly kind: "polygon";
			readonly polygon: Polygon;
			/** What was left out or set right, each as a sentence without its full stop. */
			readonly lost: readonly string[];
			readonly changed: readonly string[];
	  }
	| { readonly kind: "none"; readonly reason: string }
	| { readonly kind: "no-size" };

/**
 * Whether a `segmentation` seems to hold an outline: run lengths, or at least one list with three points. A glance, to
 * judge the whole file by; reading it may still find something wrong.
 */
export function seemsOutline(segmentation: unknown): boolean {
	if (Array.isArray(segmentation)) {
		return partsOf(segmentation).some((part) => Array.isArray(part) && part.length >= MIN_SEGMENT_NUMBERS);
	}
	return isObject(segmentation) && "counts" in segmentation;
}

/**
 * Reads a `segmentation` in any of the forms that COCO files have. `normalized` tells the unit of its lists,
 * `outlineMask` makes outlines of its run lengths.
 */
export function readSegmentation(
	segmentation: unknown,
	size: ImageSize | undefined,
	normalized: boolean,
	outlineMask: OutlineMask,
): Outline {
	if (isObject(segmentation)) {
		return readMask(segmentation, size, outlineMask);
	}
	if (!Array.isArray(segmentation) || partsOf(segmentation).length === 0) {
		return { kind: "none", reason: `its segmentation is ${describeEmpty(segmentation)}` };
	}
	return readParts(segmentation, size, normalized);
}

function describeEmpty(segmentation: unknown): string {
	return Array.isArray(segmentation) ? "empty" : describeValue(segmentation);
}

/** The rings: a list of lists, or one flat list, which other tools write for a single ring. Empty ones do not count. */
function partsOf(segmentation: readonly unknown[]): readonly unknown[] {
	if (segmentation.length > 0 && segmentation.every((item) => readNumber(item) !== undefined)) {
		return [segmentation];
	}
	return segmentation.filter((part) => !Array.isArray(part) || part.length > 0);
}

function readParts(
	segmentation: readonly unknown[],
	size: ImageSize | undefined,
	normalized: boolean,
): Outline {
	const parts = partsOf(segmentation);
	const lost: string[] = [];
	const segments: (readonly number[])[] = [];
	parts.forEach((part, index) => {
		const numbers = readPart(part);
		if (typeof numbers === "string") {
			lost.push(`Part ${index + 1} of its segmentation ${numbers}; the part is left out`);
		} else {
			segments.push(numbers);
		}
	});
	if (segments.length === 0) {
		const reason =
			parts.length === 1
				? `its segmentation ${readPart(parts[0])}`
				: "no part of its segmentation is an outline";
		return { kind: "none", reason };
	}
	const unit = normalized ? { width: 1, height: 1 } : size;
	if (!unit) {
		return { kind: "no-size" };
	}
	const polygon = segments.map((segment) =>
		segment.map((value, index) => toNormalized(value, index % 2 === 0 ? unit.width : unit.height)),
	);
	const changed =
		parts[0] === segmentation
			? ["Its segmentation is one list of numbers instead of a list of lists; it is taken as one part"]
			: [];
	return { kind: "polygon", polygon, lost, changed };
}

/** The numbers of one ring, or what is wrong with it. */
function readPart(part: unknown): readonly number[] | string {
	if (!Array.isArray(part)) {
		return `is ${describeValue(part)} instead of a list of numbers`;
	}
	if (part.length < MIN_SEGMENT_NUMBERS) {
		return `has ${part.length} numbers, fewer than three points`;
	}
	if (part.length % 2 === 1) {
		return `has ${part.length} numbers, an odd count: an x or y is missing`;
	}
	const numbers = part.map(readNumber);
	const wrong = numbers.indexOf(undefined);
	return wrong < 0 ? (numbers as number[]) : `holds ${describeValue(part[wrong])} where a number is due`;
}

function readMask(segmentation: object, size: ImageSize | undefined, outlineMask: OutlineMask): Outline {
	const lengths = readRunLengths(segmentation);
	if ("problem" in lengths) {
		return { kind: "none", reason: `its run-length encoding cannot be read: ${lengths.problem}` };
	}
	const polygon = outlineMask(decodeMask(lengths));
	if ("problem" in polygon) {
		return { kind: "none", reason: `its mask cannot be outlined: ${polygon.problem}` };
	}
	if (polygon.length === 0) {
		return { kind: "none", reason: "its mask is empty" };
	}
	const differs = size !== undefined && (lengths.width !== size.width || lengths.height !== size.height);
	return {
		kind: "polygon",
		polygon,
		lost: [],
		changed: differs
			? [
					`Its mask is ${lengths.width} x ${lengths.height} pixels, its image ${size.width} x ${size.height}; the outline is stretched over the image`,
				]
			: [],
	};
}
