import type { JsonArray, JsonNode } from "#core/jsonl/json-node.ts";
import { applyLineEdits } from "#core/jsonl/line-edit.ts";
import { boundsOf, moveInside } from "#core/model/inside-image.ts";
import type { LineChange } from "#core/model/line-change.ts";
import type { Geometry } from "#core/model/shape.ts";
import { geometryOf } from "#core/tasks/object-fields.ts";
import { editList, type Wanted } from "./edit-list.ts";
import { type Edits, isRefusal, type LineToChange, labelItems, objectAt } from "./line-to-change.ts";
import { geometryEdits } from "./set-geometry.ts";
import { listSpacing, objectSpacing } from "./spacing.ts";

/** Inserts an exact copy of an object after the original, except for the numbers that move it. */
export function duplicateObject(
	line: LineToChange,
	{ index, byX, byY }: Extract<LineChange, { kind: "duplicate-object" }>,
): Edits {
	const fields = objectAt(line, index);
	if (isRefusal(fields)) {
		return fields;
	}
	const geometry = geometryOf(fields);
	const moves = geometry ? geometryEdits(line, fields, moveAside(geometry, byX, byY)) : [];
	if (isRefusal(moves)) {
		return moves;
	}
	const { text } = line;
	const { node } = fields;
	const shifted = moves.map((edit) => ({
		...edit,
		start: edit.start - node.start,
		end: edit.end - node.start,
	}));
	const copy = applyLineEdits(text.slice(node.start, node.end), shifted);
	const list = line.label?.value as JsonArray;
	const wanted = labelItems(line).flatMap((item): Wanted<JsonNode>[] =>
		item === node ? [{ stays: item }, { text: copy }] : [{ stays: item }],
	);
	return editList(list, list.items, wanted, listSpacing(text, list, objectSpacing(text, node).comma));
}

/** If the image ends on one side, the copy is moved to the other, so that it does not cover the original. */
function moveAside(geometry: Geometry, byX: number, byY: number): Geometry {
	const bounds = boundsOf(geometry);
	return bounds
		? moveInside(geometry, aside(byX, bounds.topX, bounds.bottomX), aside(byY, bounds.topY, bounds.bottomY))
		: geometry;
}

function aside(by: number, from: number, to: number): number {
	const isInside = (move: number) => from + move >= 0 && to + move <= 1;
	return !isInside(by) && isInside(-by) ? -by : by;
}
