import type { JsonMember, JsonObject } from "#core/jsonl/json-node.ts";
import type { LineEdit } from "#core/jsonl/line-edit.ts";
import { editList } from "./edit-list.ts";
import { memberText, objectSpacing } from "./spacing.ts";

/** Inserts a member into an object, spaced like the others: after one of them, before all (`"first"`), or after all. */
export function insertMember(
	text: string,
	object: JsonObject,
	[key, value]: readonly [key: string, value: string],
	behind: JsonMember | "first" | undefined = object.members.at(-1),
): LineEdit[] {
	const spacing = objectSpacing(text, object);
	const place = behind === "first" || !behind ? 0 : object.members.indexOf(behind) + 1;
	const wanted = object.members.map((stays) => ({ stays }));
	return editList(
		object,
		object.members,
		[...wanted.slice(0, place), { text: memberText(key, value, spacing) }, ...wanted.slice(place)],
		spacing,
	);
}
