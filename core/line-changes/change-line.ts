import { findMember, findValue, type JsonObject } from "#core/jsonl/json-node.ts";
import { applyLineEdits } from "#core/jsonl/line-edit.ts";
import { parseLine } from "#core/jsonl/parsed-line.ts";
import type { LineChange } from "#core/model/line-change.ts";
import { addObject } from "./add-object.ts";
import type { ChangedLine, ChangeOptions, Refusal } from "./changed-line.ts";
import { deleteObject } from "./delete-object.ts";
import { duplicateObject } from "./duplicate-object.ts";
import { joinEdits } from "./join-edits.ts";
import { type Edits, isRefusal, type LineToChange } from "./line-to-change.ts";
import { setClasses } from "./set-classes.ts";
import { setCrowd } from "./set-crowd.ts";
import { setGeometry, whyUnwritable } from "./set-geometry.ts";
import { setLabel } from "./set-label.ts";

/**
 * Turns a change into minimal edits of a line's text: unchanged numbers keep their text, and spacing and the order of
 * keys are preserved. The line stays one line. A change that does not apply to the line is refused.
 */
export function changeLine(
	text: string,
	change: LineChange,
	options: ChangeOptions = {},
): ChangedLine | Refusal {
	const record = recordOf(text);
	if (!record) {
		return { refused: "The line is not a JSON object. Fix it in the text editor first" };
	}
	const line = { ...options, text, record, label: findMember(record, "label") };
	const result = whyMeaningless(change) ?? editsOf(line, change);
	if (isRefusal(result)) {
		return result;
	}
	const edits = joinEdits(text, result);
	const after = applyLineEdits(text, edits);
	const changed = recordOf(after);
	if (!changed) {
		throw new Error(`The change ${change.kind} would break the line`);
	}
	const object = objectOf(changed, change);
	return { edits, ...(object ? { object } : {}) };
}

function recordOf(text: string): JsonObject | undefined {
	const { root } = parseLine(text);
	return root?.kind === "object" ? root : undefined;
}

/** Validates the input before anything is written. */
function whyMeaningless(change: LineChange): Refusal | undefined {
	const labels = "label" in change ? [change.label] : "labels" in change ? change.labels : [];
	if (labels.some((label) => label.trim() === "")) {
		return { refused: "A class needs a name" };
	}
	return "geometry" in change ? whyUnwritable(change.geometry) : undefined;
}

function editsOf(line: LineToChange, change: LineChange): Edits {
	switch (change.kind) {
		case "set-geometry":
			return setGeometry(line, change);
		case "add-object":
			return addObject(line, change);
		case "duplicate-object":
			return duplicateObject(line, change);
		case "delete-object":
			return deleteObject(line, change);
		case "set-label":
			return setLabel(line, change);
		case "set-crowd":
			return setCrowd(line, change);
		case "set-classes":
			return setClasses(line, change);
	}
}

function objectOf(after: JsonObject, change: LineChange): ChangedLine["object"] {
	const label = findValue(after, "label");
	const items = label?.kind === "array" ? label.items : [];
	const index = indexAfter(change, items.length);
	const item = items[index];
	return item && { index, start: item.start, end: item.end };
}

/** The index of the changed object after the change; -1 for none. */
function indexAfter(change: LineChange, count: number): number {
	switch (change.kind) {
		case "add-object":
			return count - 1;
		case "duplicate-object":
			return change.index + 1;
		case "delete-object":
		case "set-classes":
			return -1;
		default:
			return change.index;
	}
}
