import { findValue } from "#core/jsonl/json-node.ts";
import type { LineChange } from "#core/model/line-change.ts";
import { isTrueCrowd } from "#core/tasks/object-fields.ts";
import { crowdText } from "./crowd-text.ts";
import { insertMember } from "./insert-member.ts";
import { type Edits, isRefusal, type LineToChange, labelItems, objectAt } from "./line-to-change.ts";

/**
 * Sets or clears the crowd flag of an object. Without a flag, an object is not a crowd, so clearing it adds nothing.
 */
export function setCrowd(
	line: LineToChange,
	{ index, isCrowd }: Extract<LineChange, { kind: "set-crowd" }>,
): Edits {
	const fields = objectAt(line, index);
	if (isRefusal(fields)) {
		return fields;
	}
	const value = fields.isCrowd?.value;
	if (isTrueCrowd(value) === isCrowd) {
		return [];
	}
	if (!value) {
		return insertMember(line.text, fields.node, ["isCrowd", crowdText(isCrowd, otherFlag(line))]);
	}
	return [{ start: value.start, end: value.end, text: crowdText(isCrowd, value) }];
}

/** The flag of any object on the line. */
function otherFlag(line: LineToChange) {
	return labelItems(line)
		.map((item) => (item.kind === "object" ? findValue(item, "isCrowd") : undefined))
		.find((value) => value !== undefined);
}
