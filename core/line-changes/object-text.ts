import type { JsonNode, JsonObject } from "#core/jsonl/json-node.ts";
import { parseLine } from "#core/jsonl/parsed-line.ts";
import { BOX_KEYS, type BoxKey, isHorizontal } from "#core/model/box.ts";
import type { AnnotatedObject } from "#core/model/image-annotation.ts";
import type { Polygon } from "#core/model/polygon.ts";
import type { Geometry } from "#core/model/shape.ts";
import { tasks } from "#core/tasks/index.ts";
import { geometryOf, objectFields, objectsOf, segmentNodes } from "#core/tasks/object-fields.ts";
import { classText } from "./class-text.ts";
import { coordinateText, type Decimals } from "./coordinate-text.ts";
import { crowdText } from "./crowd-text.ts";
import { segmentText } from "./set-polygon.ts";
import { bracketed, listSpacing, memberText, objectSpacing } from "./spacing.ts";

/** An object that serves as a template for a new one: for its order of keys and its spacing. */
export interface Pattern {
	readonly text: string;
	readonly object: JsonObject;
}

/** The last object with a shape of that kind in a label list, as the template for the next one. */
export function patternIn(
	text: string,
	label: JsonNode | undefined,
	kind: Geometry["kind"],
): Pattern | undefined {
	const found = objectsOf(label).findLast((fields) => geometryOf(fields)?.kind === kind);
	return found && { text, object: found.node };
}

/** The object as the task's own writer writes it. Only its format matters, not its content. */
export function writtenPattern(label: string, geometry: Geometry): Pattern {
	const object: AnnotatedObject =
		geometry.kind === "box" ? { label, box: geometry.box } : { label, polygon: geometry.polygon };
	const task = tasks.find((each) => each.hasObjects && each.needsPolygon === (geometry.kind === "polygon"));
	const text = task?.write({ imageUrl: "", content: { kind: "objects", objects: [object] } }) ?? "";
	const { root } = parseLine(text);
	const labels = root?.kind === "object" ? root.members.find(({ key }) => key === "label")?.value : undefined;
	const written = patternIn(text, labels, geometry.kind);
	if (!written) {
		throw new Error(`No task writes a ${geometry.kind}`);
	}
	return written;
}

/** The content of a new object. */
export interface NewObject {
	readonly label: string;
	readonly geometry: Geometry;
}

/** A new object in the format of another, without keys that training does not read. */
export function objectText(content: NewObject, pattern: Pattern, decimals: Decimals): string {
	const { text, object } = pattern;
	const spacing = objectSpacing(text, object);
	const written = new Map<string, string>();
	for (const { key, value } of [{ key: "label", value: undefined }, ...object.members]) {
		const valueOfKey = valueText(key, value, content, pattern, decimals);
		if (valueOfKey !== undefined) {
			// The label comes first only if the other object has none.
			written.delete(key);
			written.set(key, valueOfKey);
		}
	}
	return bracketed(
		"{}",
		[...written].map(([key, value]) => memberText(key, value, spacing)),
		spacing,
	);
}

function valueText(
	key: string,
	like: JsonNode | undefined,
	{ label, geometry }: NewObject,
	pattern: Pattern,
	decimals: Decimals,
): string | undefined {
	switch (key) {
		case "label":
			return classText(label, like, pattern.text);
		case "isCrowd":
			return crowdText(false, like);
		case "polygon":
			return geometry.kind === "polygon" ? polygonText(geometry.polygon, pattern, decimals) : undefined;
		default:
			return geometry.kind === "box" && isBoxKey(key)
				? coordinateText(geometry.box[key], isHorizontal(key) ? decimals.x : decimals.y)
				: undefined;
	}
}

function polygonText(polygon: Polygon, { text, object }: Pattern, decimals: Decimals): string {
	const fields = objectFields(object, 0);
	const [first] = segmentNodes(fields);
	const list = fields.polygon?.value;
	const comma = first ? listSpacing(text, first, ",").comma : ",";
	const spacing = list?.kind === "array" ? listSpacing(text, list, comma) : { open: "", comma, close: "" };
	return bracketed(
		"[]",
		polygon.map((segment) => segmentText(segment, first, text, decimals)),
		spacing,
	);
}

function isBoxKey(key: string): key is BoxKey {
	return BOX_KEYS.some((each) => each === key);
}
