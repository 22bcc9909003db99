import type { JsonNode } from "#core/jsonl/json-node.ts";
import type { Box } from "#core/model/box.ts";
import { isInsideImage } from "#core/model/coordinates.ts";
import { boxOfPolygon, MIN_SEGMENT_NUMBERS } from "#core/model/polygon.ts";
import { isTruthy } from "#core/tasks/python-values.ts";
import { REASONS, type Reason } from "./reasons.ts";

/** What the runtime does with a `polygon` value other than `false`. */
export type PolygonFate =
	| { readonly fate: "box"; readonly box: Box; readonly segments: number }
	| { readonly fate: "dropped" | "error" | "crash"; readonly reason: Reason };

const WRONG_TYPES = { fate: "error", reason: REASONS["segment-type"] } as const;
const ODD = { fate: "error", reason: REASONS["odd-numbers"] } as const;

/** The number of segments, that is lists, in a `polygon` value. */
export function countSegments(polygon: JsonNode | undefined): number {
	return polygon?.kind === "array" ? polygon.items.filter((item) => item.kind === "array").length : 0;
}

/**
 * The runtime first checks whether the value and its first element are truthy in Python; if not, the object ends up
 * with an impossible box and is dropped silently. Then it reads every segment, and one bad segment is an error for the
 * whole line. Only then does it remove segments that are too short or extend past the image.
 */
export function forecastPolygon(polygon: JsonNode): PolygonFate {
	if (!isTruthy(polygon)) {
		return { fate: "dropped", reason: REASONS["falsy-polygon"] };
	}
	switch (polygon.kind) {
		case "array":
			return forecastSegments(polygon.items);
		case "object":
			return { fate: "crash", reason: REASONS["polygon-is-object"] };
		case "string":
			return ODD; // It is read character by character, and one character is an x without a y.
		default:
			return WRONG_TYPES;
	}
}

function forecastSegments(items: readonly JsonNode[]): PolygonFate {
	if (!isTruthy(items[0] as JsonNode)) {
		return { fate: "dropped", reason: REASONS["falsy-first-segment"] };
	}
	const segments: number[][] = [];
	for (const item of items) {
		const segment = readSegment(item);
		if (!Array.isArray(segment)) {
			return segment;
		}
		segments.push(segment);
	}
	const kept = segments.filter(isTrainableSegment);
	const box = boxOfPolygon(kept);
	return box
		? { fate: "box", box, segments: kept.length }
		: { fate: "dropped", reason: REASONS["no-segment-left"] };
}

/** Whether training keeps the segment: it has at least three points, all inside the image. */
function isTrainableSegment(segment: readonly number[]): boolean {
	return segment.length >= MIN_SEGMENT_NUMBERS && segment.every(isInsideImage);
}

function readSegment(item: JsonNode): number[] | typeof WRONG_TYPES | typeof ODD {
	if (item.kind === "string") {
		return [...item.value].length % 2 === 1 ? ODD : WRONG_TYPES;
	}
	if (item.kind !== "array") {
		return WRONG_TYPES;
	}
	if (item.items.length % 2 === 1) {
		return ODD;
	}
	const numbers: number[] = [];
	for (const value of item.items) {
		if (value.kind === "number") {
			numbers.push(value.value);
		} else if (value.kind === "boolean") {
			numbers.push(value.value ? 1 : 0);
		} else {
			return WRONG_TYPES;
		}
	}
	return numbers.length > 0 ? numbers : WRONG_TYPES;
}
