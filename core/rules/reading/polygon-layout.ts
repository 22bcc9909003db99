import type { JsonArray, JsonNode } from "#core/jsonl/json-node.ts";
import { LINE_SKIPPED, type Loss, OBJECT_DROPPED } from "#core/rules/loss.ts";
import type { LineContext } from "#core/rules/rule.ts";
import { hasPolygon, type ObjectFields } from "#core/tasks/object-fields.ts";
import { isTruthy, pythonFloat } from "#core/tasks/python-values.ts";

/**
 * How the lists of a `polygon` are nested. `segments` is the correct form, a list of lists of numbers, and also
 * anything that fits none of the others: then each item is checked by itself.
 */
export type PolygonLayout = "empty" | "not-a-list" | "flat" | "pairs" | "deep" | "segments";

/** A polygon that training reads, with its layout. */
export type PlacedPolygon =
	| {
			readonly fields: ObjectFields;
			readonly layout: "empty" | "not-a-list";
			readonly polygon: JsonNode;
	  }
	| {
			readonly fields: ObjectFields;
			readonly layout: Exclude<PolygonLayout, "empty" | "not-a-list">;
			readonly polygon: JsonArray;
	  };

/** Every polygon on a line that training reads. `polygon: false` counts as no polygon. */
export function* polygonsOf({ objects }: LineContext): Generator<PlacedPolygon> {
	for (const fields of objects) {
		const polygon = hasPolygon(fields) ? fields.polygon?.value : undefined;
		if (!polygon) {
			continue;
		}
		if (polygon.kind === "array" && !isEmptyPolygon(polygon)) {
			yield { fields, polygon, layout: nesting(polygon.items) };
		} else {
			yield { fields, polygon, layout: isEmptyPolygon(polygon) ? "empty" : "not-a-list" };
		}
	}
}

/** Whether a value is falsy in Python, or a list of only empty lists. */
export function isEmptyPolygon(polygon: JsonNode): boolean {
	return !isTruthy(polygon) || (polygon.kind === "array" && polygon.items.every(isEmptyList));
}

function isEmptyList(node: JsonNode): boolean {
	return node.kind === "array" && node.items.length === 0;
}

function nesting(items: readonly JsonNode[]): Exclude<PolygonLayout, "empty" | "not-a-list"> {
	if (!items.some((item) => item.kind === "array" || item.kind === "object") && items.some(isNumeric)) {
		return "flat";
	}
	if (items.some((item) => item.kind === "array" && item.items.some((inner) => inner.kind === "array"))) {
		return "deep";
	}
	// Two pairs might as well be two segments that are too short; three or more are points.
	return items.length >= 3 && items.every(isPair) ? "pairs" : "segments";
}

function isPair(item: JsonNode): boolean {
	return item.kind === "array" && item.items.length === 2 && item.items.every(isNumeric);
}

/** Whether a node is a number, or a string that Python reads as one. */
export function isNumeric(node: JsonNode): boolean {
	return node.kind === "number" || (node.kind === "string" && typeof pythonFloat(node) === "number");
}

/**
 * What an error in a polygon costs: the line. But before the runtime reads the segments, it checks whether the first
 * one is falsy in Python; if so, only the object is dropped.
 */
export function polygonErrorLoss(polygon: JsonArray): Loss {
	const first = polygon.items[0];
	return first && isTruthy(first) ? LINE_SKIPPED : OBJECT_DROPPED;
}
