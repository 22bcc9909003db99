import type { JsonMember, JsonNode, JsonObject } from "#core/jsonl/json-node.ts";
import type { LineEdit } from "#core/jsonl/line-edit.ts";
import { type ObjectFields, objectFields } from "#core/tasks/object-fields.ts";
import type { ChangeOptions, Refusal } from "./changed-line.ts";

/** A line as the input of a change. */
export interface LineToChange extends ChangeOptions {
	readonly text: string;
	readonly record: JsonObject;
	/** The `label` that counts. */
	readonly label: JsonMember | undefined;
}

/** The edits that make a change (none if nothing has to change), or why it is refused. */
export type Edits = readonly LineEdit[] | Refusal;

export function isRefusal(result: object): result is Refusal {
	return "refused" in result;
}

/** The items of `label`; none if it is not a list. */
export function labelItems({ label }: LineToChange): readonly JsonNode[] {
	return label?.value.kind === "array" ? label.value.items : [];
}

/** The object at an index of the label list, or why there is none. */
export function objectAt(line: LineToChange, index: number): ObjectFields | Refusal {
	const item = labelItems(line)[index];
	return item?.kind === "object"
		? objectFields(item, index)
		: { refused: `The line no longer has an object ${index + 1}` };
}
