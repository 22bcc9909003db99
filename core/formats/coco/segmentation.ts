import { countOf, describeValue } from "#core/formats/describe-value.ts";
import { readNumber } from "#core/formats/reading/read-number.ts";
import type { OutlineMask } from "#core/masks/mask.ts";
import { decodeMask, readRunLengths } from "#core/masks/run-length.ts";
import { toNormalized } from "#core/model/coordinates.ts";
import type { ImageSize } from "#core/model/image-size.ts";
import { MIN_SEGMENT_NUMBERS, type Polygon } from "#core/model/polygon.ts";
import { isObject } from "./file.ts";

/** A polygon in normalized coordinates, or why there is none (a clause), or that only the image's size is missing. */
export type Outline =
	| {
			readonly kind: "polygon";
			readonly polygon: Polygon;
			/** What was dropped or corrected, each as a sentence without its final period. */
			readonly lost: readonly string[];
			readonly changed: readonly string[];
	  }
	| { readonly kind: "none"; readonly reason: string }
	| { readonly kind: "no-size" };

/**
 * Whether a `segmentation` appears to be a polygon: run lengths, or at least one list with three points. A quick look to
 * judge the whole file by; reading it may still find a problem.
 */
export function seemsOutline(segmentation: unknown): boolean {
	if (Array.isArray(segmentation)) {
		return partsOf(segmentation).some((part) => Array.isArray(part) && part.length >= MIN_SEGMENT_NUMBERS);
	}
	return isObject(segmentation) && "counts" in segmentation;
}

/**
 * Reads a `segmentation` in any form found in COCO files. `normalized` is the unit of its lists, and `outlineMask`
 * converts its run lengths to a polygon.
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
		return { kind: "none", reason: `the segmentation is ${describeEmpty(segmentation)}` };
	}
	return readParts(segmentation, size, normalized);
}

function describeEmpty(segmentation: unknown): string {
	return Array.isArray(segmentation) ? "empty" : describeValue(segmentation);
}

/** The segments: a list of lists, or one flat list, which other tools write for a single segment. Empty ones are ignored. */
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
			lost.push(`Segment ${index + 1} ${numbers}; the segment is dropped`);
		} else {
			segments.push(numbers);
		}
	});
	if (segments.length === 0) {
		const reason =
			parts.length === 1
				? `the segmentation ${readPart(parts[0])}`
				: "no part of the segmentation is a polygon";
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
			? ["The segmentation is one list of numbers instead of a list of lists; it is read as one segment"]
			: [];
	return { kind: "polygon", polygon, lost, changed };
}

/** The numbers of one segment, or what is wrong with it. */
function readPart(part: unknown): readonly number[] | string {
	if (!Array.isArray(part)) {
		return `is ${describeValue(part)} instead of a list of numbers`;
	}
	if (part.length < MIN_SEGMENT_NUMBERS) {
		return `has ${countOf(part.length, "number")}, fewer than three points`;
	}
	if (part.length % 2 === 1) {
		return `has ${countOf(part.length, "number")}, an odd count: an x or y is missing`;
	}
	const numbers = part.map(readNumber);
	const wrong = numbers.indexOf(undefined);
	return wrong < 0 ? (numbers as number[]) : `contains ${describeValue(part[wrong])} instead of a number`;
}

function readMask(segmentation: object, size: ImageSize | undefined, outlineMask: OutlineMask): Outline {
	const lengths = readRunLengths(segmentation);
	if ("problem" in lengths) {
		return { kind: "none", reason: `the run-length encoding cannot be read: ${lengths.problem}` };
	}
	const polygon = outlineMask(decodeMask(lengths));
	if ("problem" in polygon) {
		return { kind: "none", reason: `the mask cannot be converted to a polygon: ${polygon.problem}` };
	}
	if (polygon.length === 0) {
		return { kind: "none", reason: "the mask is empty" };
	}
	const differs = size !== undefined && (lengths.width !== size.width || lengths.height !== size.height);
	return {
		kind: "polygon",
		polygon,
		lost: [],
		changed: differs
			? [
					`The mask is ${lengths.width} x ${lengths.height} pixels, but the image is ${size.width} x ${size.height}; the polygon is stretched to fit the image`,
				]
			: [],
	};
}
