import type { JsonMember, JsonNode, JsonObject } from "#core/jsonl/json-node.ts";
import type { LineEdit } from "#core/jsonl/line-edit.ts";
import type { ImageSize } from "#core/model/image-size.ts";
import { type ObjectFields, objectFields } from "#core/tasks/object-fields.ts";

/** What is known beside the line itself. */
export interface ChangeOptions {
	/** The image's size in pixels: it says how many decimals a coordinate needs. */
	readonly size?: ImageSize | undefined;
	/** Whether a classification line may have several classes. Where that is not known, its label tells. */
	readonly severalClasses?: boolean | undefined;
	/** Another line of the file: the first object of a line is written like the objects of that one. */
	readonly sample?: string | undefined;
}

/** A line as those see it who write changes. */
export interface LineToChange extends ChangeOptions {
	readonly text: string;
	readonly record: JsonObject;
	/** The `label` that counts. */
	readonly label: JsonMember | undefined;
}

/** Why a change was not made: one sentence for people, without its full stop. */
export interface Refusal {
	readonly refused: string;
}

/** The edits that make a change (none where everything is as it is wanted), or why it is not made. */
export type Edits = readonly LineEdit[] | Refusal;

export function isRefusal(result: object): result is Refusal {
	return "refused" in result;
}

/** The items of `label`; none where it is no list. */
export function labelItems({ label }: LineToChange): readonly JsonNode[] {
	return label?.value.kind === "array" ? label.value.items : [];
}

/** The object at a place of the label list, or why there is none. */
export function objectAt(line: LineToChange, index: number): ObjectFields | Refusal {
	const item = labelItems(line)[index];
	return item?.kind === "object"
		? objectFields(item, index)
		: { refused: `The line has no object ${index + 1} any more` };
}
