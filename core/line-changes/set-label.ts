import { findValue } from "#core/jsonl/json-node.ts";
import type { LineChange } from "#core/model/line-change.ts";
import { labelText } from "#core/tasks/label-text.ts";
import { classText } from "./class-text.ts";
import { insertMember } from "./insert-member.ts";
import { type Edits, isRefusal, type LineToChange, labelItems, objectAt } from "./line-to-change.ts";

/** Changes the class of an object. */
export function setLabel(
	line: LineToChange,
	{ index, label }: Extract<LineChange, { kind: "set-label" }>,
): Edits {
	const fields = objectAt(line, index);
	if (isRefusal(fields)) {
		return fields;
	}
	const value = fields.label?.value;
	if (!value) {
		return insertMember(
			line.text,
			fields.node,
			["label", classText(label, otherClass(line), line.text)],
			"first",
		);
	}
	const { start, end } = value;
	return labelText(value) === label ? [] : [{ start, end, text: classText(label, value, line.text) }];
}

/** The class of any object on the line. */
function otherClass(line: LineToChange) {
	return labelItems(line)
		.map((item) => (item.kind === "object" ? findValue(item, "label") : undefined))
		.find((value) => value !== undefined);
}
