import type { JsonArray, JsonNode } from "#core/jsonl/json-node.ts";
import type { LineChange } from "#core/model/line-change.ts";
import { labelText } from "#core/tasks/label-text.ts";
import { classText } from "./class-text.ts";
import { editList, type Wanted } from "./edit-list.ts";
import { insertMember } from "./insert-member.ts";
import type { Edits, LineToChange } from "./line-to-change.ts";
import { bracketed, listSpacing, objectSpacing } from "./spacing.ts";

/** Sets the classes of an image: its single class, or a list of classes. */
export function setClasses(
	line: LineToChange,
	{ labels }: Extract<LineChange, { kind: "set-classes" }>,
): Edits {
	const { label, text, record } = line;
	const several = line.severalClasses ?? label?.value.kind === "array";
	if (!several && labels.length !== 1) {
		return { refused: "An image has exactly one class in multi-class classification" };
	}
	const old = label?.value;
	const isOfObjects = old?.kind === "array" && old.items.some(({ kind }) => kind === "object");
	if (isOfObjects || old?.kind === "object") {
		return { refused: "The label of this line contains objects, not classes" };
	}
	if (several && old?.kind === "array") {
		return classListEdits(text, old, labels, objectSpacing(text, record).comma);
	}
	const written = several ? classList(text, labels, old) : classText(labels[0] as string, old, text);
	if (!old) {
		return insertMember(text, record, ["label", written]);
	}
	return !several && labelText(old) === labels[0] ? [] : [{ start: old.start, end: old.end, text: written }];
}

function classList(text: string, labels: readonly string[], like: JsonNode | undefined): string {
	const written = labels.map((each) => classText(each, like, text));
	return bracketed("[]", written, { open: "", comma: ",", close: "" });
}

/**
 * Kept items preserve their text and spacing; items that are not classes are kept too, because they were never shown.
 */
function classListEdits(text: string, list: JsonArray, labels: readonly string[], comma: string) {
	const wanted: Wanted<JsonNode>[] = [];
	let next = 0;
	for (const label of labels) {
		const found = list.items.findIndex((item, i) => i >= next && labelText(item) === label);
		if (found < 0) {
			wanted.push({ text: classText(label, list.items[0], text) });
		} else {
			wanted.push(...unseen(list, next, found), { stays: list.items[found] as JsonNode });
			next = found + 1;
		}
	}
	wanted.push(...unseen(list, next, list.items.length));
	return editList(list, list.items, wanted, listSpacing(text, list, comma));
}

function unseen({ items }: JsonArray, from: number, to: number): Wanted<JsonNode>[] {
	return items
		.slice(from, to)
		.filter((item) => labelText(item) === "")
		.map((stays) => ({ stays }));
}
