import { findValue, type JsonNode, type JsonNumber } from "#core/jsonl/json-node.ts";
import { parseLine } from "#core/jsonl/parsed-line.ts";
import { BOX_KEYS, isHorizontal } from "#core/model/box.ts";
import { hasPolygon, type ObjectFields, objectsOf } from "#core/tasks/object-fields.ts";

/** A coordinate as it is written. */
export interface Coordinate {
	readonly node: JsonNumber;
	/** True for an x, false for a y. */
	readonly alongWidth: boolean;
}

/** This many coordinates of an object are enough to judge it; the rest of a long polygon is not read. */
const MOST_COORDINATES = 100;

/**
 * The coordinates that training reads of each object on a line: of its polygon, or else of its box. Values that are not
 * numbers are left out.
 */
export function coordinatesByObject(text: string): Coordinate[][] {
	const { root } = parseLine(text);
	const label = root?.kind === "object" ? findValue(root, "label") : undefined;
	return objectsOf(label).map((fields) =>
		hasPolygon(fields) ? ofPolygon(fields.polygon?.value) : ofBox(fields),
	);
}

function ofBox(fields: ObjectFields): Coordinate[] {
	return BOX_KEYS.flatMap((key) => {
		const node = fields.box[key]?.value;
		return node?.kind === "number" ? [{ node, alongWidth: isHorizontal(key) }] : [];
	});
}

function ofPolygon(polygon: JsonNode | undefined): Coordinate[] {
	const coordinates: Coordinate[] = [];
	for (const segment of polygon?.kind === "array" ? polygon.items : []) {
		for (const [index, node] of segment.kind === "array" ? segment.items.entries() : []) {
			if (coordinates.length === MOST_COORDINATES) {
				return coordinates;
			}
			if (node.kind === "number") {
				coordinates.push({ node, alongWidth: index % 2 === 0 });
			}
		}
	}
	return coordinates;
}

/** At most `most` of the lines, spread evenly over all. */
export function sample(lines: readonly number[], most: number): number[] {
	const count = Math.min(lines.length, most);
	return Array.from({ length: count }, (_, i) => lines[Math.floor((i * lines.length) / count)] as number);
}
