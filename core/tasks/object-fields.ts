import { findMember, type JsonMember, type JsonNode, type JsonObject } from "#core/jsonl/json-node.ts";
import { BOX_KEYS, type Box, type BoxKey } from "#core/model/box.ts";
import type { Polygon } from "#core/model/polygon.ts";
import type { Shape } from "#core/model/shape.ts";
import { labelText } from "./label-text.ts";
import { pythonFloat } from "./python-values.ts";

/** The members of one object of a detection or segmentation line, each the one that counts, or absent. */
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

/** The objects of a line whose `label` is a list; what is no object in it is left out. */
export function objectsOf(label: JsonNode | undefined): ObjectFields[] {
	if (label?.kind !== "array") {
		return [];
	}
	return label.items.flatMap((item, index) => (item.kind === "object" ? [objectFields(item, index)] : []));
}

/** Whether the object has a `polygon` that counts: the key is there and its value is not `false`. Its box is ignored then. */
export function hasPolygon(fields: ObjectFields): boolean {
	const value = fields.polygon?.value;
	return value !== undefined && !(value.kind === "boolean" && value.value === false);
}

/** The box as the runtime reads it (numeric text counts), or `undefined` where a coordinate is missing or no number. */
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

/** The polygon's segments as numbers, as far as it has the right nesting; `undefined` where nothing can be drawn. */
export function polygonOf(fields: ObjectFields): Polygon | undefined {
	const value = fields.polygon?.value;
	if (value?.kind !== "array") {
		return undefined;
	}
	const segments: number[][] = [];
	for (const item of value.items) {
		if (item.kind === "array" && item.items.length >= 2 && item.items.every((n) => n.kind === "number")) {
			segments.push(item.items.map((n) => (n.kind === "number" ? n.value : 0)));
		}
	}
	return segments.length > 0 ? segments : undefined;
}

/** The shapes of a detection or segmentation line. */
export function readObjectShapes(label: JsonNode | undefined): Shape[] {
	return objectsOf(label).flatMap((fields): Shape[] => {
		const polygon = hasPolygon(fields) ? polygonOf(fields) : undefined;
		const box = polygon ? undefined : boxOf(fields);
		if (!polygon && !box) {
			return [];
		}
		return [
			{
				index: fields.index,
				label: labelText(fields.label?.value),
				isCrowd: isTrueCrowd(fields.isCrowd?.value),
				start: fields.node.start,
				end: fields.node.end,
				geometry: polygon ? { kind: "polygon", polygon } : { kind: "box", box: box as Box },
			},
		];
	});
}

/** The values of `isCrowd` that the current runtime takes as true; all others mean false. */
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
