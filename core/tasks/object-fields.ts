import {
	findMember,
	type JsonArray,
	type JsonMember,
	type JsonNode,
	type JsonNumber,
	type JsonObject,
} from "#core/jsonl/json-node.ts";
import { BOX_KEYS, type Box, type BoxKey } from "#core/model/box.ts";
import type { Polygon } from "#core/model/polygon.ts";
import type { Geometry, Shape } from "#core/model/shape.ts";
import { labelText } from "./label-text.ts";
import { pythonFloat } from "./python-values.ts";

/** The members that count of one object on a detection or segmentation line. */
export interface ObjectFields {
	readonly node: JsonObject;
	readonly index: number;
	readonly label: JsonMember | undefined;
	readonly box: Readonly<Record<BoxKey, JsonMember | undefined>>;
	readonly polygon: JsonMember | undefined;
	readonly isCrowd: JsonMember | undefined;
}

/** Looks up the members that the runtime reads. */
export function objectFields(node: JsonObject, index: number): ObjectFields {
	const member = (key: string) => findMember(node, key);
	return {
		node,
		index,
		label: member("label"),
		box: {
			topX: member("topX"),
			topY: member("topY"),
			bottomX: member("bottomX"),
			bottomY: member("bottomY"),
		},
		polygon: member("polygon"),
		isCrowd: member("isCrowd"),
	};
}

/** The objects on a line whose `label` is a list; other items are left out. */
export function objectsOf(label: JsonNode | undefined): ObjectFields[] {
	if (label?.kind !== "array") {
		return [];
	}
	return label.items.flatMap((item, index) => (item.kind === "object" ? [objectFields(item, index)] : []));
}

/**
 * Whether the object has a `polygon` that counts: the key is present and its value is not `false`. Then its box is
 * ignored.
 */
export function hasPolygon(fields: ObjectFields): boolean {
	const value = fields.polygon?.value;
	return value !== undefined && !(value.kind === "boolean" && value.value === false);
}

/** The box as the runtime reads it (numeric strings count); `undefined` if a coordinate is missing or not a number. */
export function boxOf(fields: ObjectFields): Box | undefined {
	const values: Partial<Record<BoxKey, number>> = {};
	for (const key of BOX_KEYS) {
		const value = fields.box[key]?.value;
		const number = value && pythonFloat(value);
		if (typeof number !== "number" || Number.isNaN(number)) {
			return undefined;
		}
		values[key] = number;
	}
	return values as Box;
}

/** A segment of a polygon that can be drawn: a list of at least two items, all of them numbers. */
export interface SegmentNode extends JsonArray {
	readonly items: readonly JsonNumber[];
}

/** The segments of the polygon that can be drawn, in order. */
export function segmentNodes(fields: ObjectFields): SegmentNode[] {
	const value = fields.polygon?.value;
	return value?.kind === "array" ? value.items.filter(isSegment) : [];
}

function isSegment(node: JsonNode): node is SegmentNode {
	return node.kind === "array" && node.items.length >= 2 && node.items.every(({ kind }) => kind === "number");
}

/** The polygon's segments as numbers, if they are nested correctly; `undefined` if nothing can be drawn. */
export function polygonOf(fields: ObjectFields): Polygon | undefined {
	const segments = segmentNodes(fields).map(({ items }) => items.map(({ value }) => value));
	return segments.length > 0 ? segments : undefined;
}

/** The drawable shape of an object: its polygon, or else its box; `undefined` if it has neither. */
export function geometryOf(fields: ObjectFields): Geometry | undefined {
	const polygon = hasPolygon(fields) ? polygonOf(fields) : undefined;
	if (polygon) {
		return { kind: "polygon", polygon };
	}
	const box = boxOf(fields);
	return box && { kind: "box", box };
}

/** The shapes on a detection or segmentation line. */
export function readObjectShapes(label: JsonNode | undefined): Shape[] {
	return objectsOf(label).flatMap((fields): Shape[] => {
		const geometry = geometryOf(fields);
		return geometry
			? [
					{
						index: fields.index,
						label: labelText(fields.label?.value),
						isCrowd: isTrueCrowd(fields.isCrowd?.value),
						start: fields.node.start,
						end: fields.node.end,
						geometry,
					},
				]
			: [];
	});
}

/** Whether the current runtime reads a value of `isCrowd` as true. */
export function isTrueCrowd(value: JsonNode | undefined): boolean {
	switch (value?.kind) {
		case "string":
			return value.value === "true" || value.value === "True" || value.value === "1";
		case "number":
			return value.value === 1;
		case "boolean":
			return value.value;
		default:
			return false;
	}
}
