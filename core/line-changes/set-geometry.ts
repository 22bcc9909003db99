import type { LineChange } from "#core/model/line-change.ts";
import type { Geometry } from "#core/model/shape.ts";
import { hasPolygon, type ObjectFields, segmentNodes } from "#core/tasks/object-fields.ts";
import type { Refusal } from "./changed-line.ts";
import { decimalsFor } from "./coordinate-text.ts";
import { type Edits, isRefusal, type LineToChange, objectAt } from "./line-to-change.ts";
import { boxEdits } from "./set-box.ts";
import { polygonEdits } from "./set-polygon.ts";

/** Moves or reshapes an object. Only the numbers that differ are written. */
export function setGeometry(
	line: LineToChange,
	{ index, geometry }: Extract<LineChange, { kind: "set-geometry" }>,
): Edits {
	const fields = objectAt(line, index);
	return isRefusal(fields) ? fields : geometryEdits(line, fields, geometry);
}

/** The edits that give an object this shape. */
export function geometryEdits(line: LineToChange, fields: ObjectFields, geometry: Geometry): Edits {
	const decimals = decimalsFor(line.size);
	const isPolygon = hasPolygon(fields) && segmentNodes(fields).length > 0;
	const object = `Object ${fields.index + 1}`;
	if (geometry.kind === "box") {
		return isPolygon
			? { refused: `${object} is a polygon and cannot become a box` }
			: boxEdits(line.text, fields, geometry.box, decimals);
	}
	return isPolygon
		? polygonEdits(line.text, fields, geometry.polygon, decimals)
		: {
				refused: `${object} has a polygon that is not a list of lists of numbers. Fix it in the text editor first`,
			};
}

/** Why a shape cannot be written; `undefined` if it can. */
export function whyUnwritable(geometry: Geometry): Refusal | undefined {
	const numbers =
		geometry.kind === "box" ? Object.values<unknown>({ ...geometry.box }) : geometry.polygon.flat();
	return numbers.every(Number.isFinite)
		? undefined
		: { refused: "A coordinate of the shape is not a finite number" };
}
