import type { JsonArray, JsonNode } from "#core/jsonl/json-node.ts";
import { isInsideImage } from "#core/model/coordinates.ts";
import { MIN_SEGMENT_NUMBERS } from "#core/model/polygon.ts";
import { type Loss, OBJECT_DROPPED, SEGMENT_DROPPED } from "#core/rules/loss.ts";
import type { LineContext } from "#core/rules/rule.ts";
import type { ObjectFields } from "#core/tasks/object-fields.ts";
import { polygonsOf } from "./polygon-layout.ts";

/** What is wrong with an item of a polygon; of several faults, the one that hides the others. */
export type SegmentFault = "no-list" | "empty" | "types" | "odd" | "short" | "outside";

/** A segment with a fault, and where it is. */
export interface FaultySegment {
	readonly fields: ObjectFields;
	readonly polygon: JsonArray;
	readonly segment: JsonArray;
	/** The segment's index in the polygon, from 0. */
	readonly index: number;
}

interface Faults {
	/** The fault of each item of a polygon, `undefined` if training keeps the segment. */
	readonly faults: readonly (SegmentFault | undefined)[];
	readonly loss: Loss;
}

/** Several rules need the same polygon, and some of them once per segment. */
const known = new WeakMap<JsonArray, Faults>();

function faultsOf(polygon: JsonArray): Faults {
	let found = known.get(polygon);
	if (!found) {
		const faults = polygon.items.map(segmentFault);
		found = { faults, loss: faults.includes(undefined) ? SEGMENT_DROPPED : OBJECT_DROPPED };
		known.set(polygon, found);
	}
	return found;
}

/** The fault of each item of a polygon, `undefined` if training keeps the segment. */
export function segmentFaults(polygon: JsonArray): readonly (SegmentFault | undefined)[] {
	return faultsOf(polygon).faults;
}

/** What the removal of a segment costs: without any segment left, the object is dropped. */
export function segmentLoss(polygon: JsonArray): Loss {
	return faultsOf(polygon).loss;
}

function segmentFault(item: JsonNode): SegmentFault | undefined {
	if (item.kind !== "array") {
		return "no-list";
	}
	if (item.items.length === 0) {
		return "empty";
	}
	const values = item.items.map(numberOf);
	if (values.includes(undefined)) {
		return "types";
	}
	if (values.length % 2 === 1) {
		return "odd";
	}
	if (values.length < MIN_SEGMENT_NUMBERS) {
		return "short";
	}
	return values.every((value) => value !== undefined && isInsideImage(value)) ? undefined : "outside";
}

/**
 * What the runtime reads as a number inside a polygon: a number, or `true` and `false` as 1 and 0, but not a string.
 */
export function numberOf(node: JsonNode): number | undefined {
	switch (node.kind) {
		case "number":
			return node.value;
		case "boolean":
			return node.value ? 1 : 0;
		default:
			return undefined;
	}
}

/** The segments on a line that have this fault, if the nesting of the polygon as a whole is correct. */
export function* segmentsWith(context: LineContext, fault: SegmentFault): Generator<FaultySegment> {
	for (const { fields, layout, polygon } of polygonsOf(context)) {
		if (layout !== "segments") {
			continue;
		}
		for (const [index, each] of segmentFaults(polygon).entries()) {
			const segment = polygon.items[index];
			if (each === fault && segment?.kind === "array") {
				yield { fields, polygon, segment, index };
			}
		}
	}
}
