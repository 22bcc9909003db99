import { removeElements } from "#core/jsonl/remove-elements.ts";
import type { LineChange } from "#core/model/line-change.ts";
import { type Edits, isRefusal, type LineToChange, labelItems, objectAt } from "./line-to-change.ts";

/** Removes an object with its comma. An image without objects is a background image. */
export function deleteObject(
	line: LineToChange,
	{ index }: Extract<LineChange, { kind: "delete-object" }>,
): Edits {
	const fields = objectAt(line, index);
	return isRefusal(fields) ? fields : removeElements(labelItems(line), (item) => item === fields.node);
}
