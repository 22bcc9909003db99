import { findMember, type JsonObject } from "#core/jsonl/json-node.ts";
import { applyLineEdits, type LineEdit } from "#core/jsonl/line-edit.ts";
import { parseLine } from "#core/jsonl/parsed-line.ts";
import type { LineChange } from "#core/model/line-change.ts";
import { addObject } from "./add-object.ts";
import { deleteObject } from "./delete-object.ts";
import { duplicateObject } from "./duplicate-object.ts";
import { joinEdits } from "./join-edits.ts";
import {
	type ChangeOptions,
	type Edits,
	isRefusal,
	type LineToChange,
	labelItems,
	type Refusal,
} from "./line-to-change.ts";
import { setClasses } from "./set-classes.ts";
import { setCrowd } from "./set-crowd.ts";
import { setGeometry, whyUnwritable } from "./set-geometry.ts";
import { setLabel } from "./set-label.ts";

/** A line after a change. */
export interface ChangedLine {
	/** In the order of the text, apart from each other; none where everything was as it was wanted. */
	readonly edits: readonly LineEdit[];
	/** The line's text after the edits. */
	readonly text: string;
	/** Where the object that was changed or made stands in that text; absent where none is left, and for classes. */
	readonly object?: { readonly start: number; readonly end: number };
}

/**
 * Makes a change of a line as edits of its text that touch nothing else: numbers that are the same keep their text, and
 * spacing and order of keys stay. The line stays one line. A change that would not fit the line is refused.
 */
export function changeLine(
	text: string,
	change: LineChange,
	options: ChangeOptions = {},
): ChangedLine | Refusal {
	const record = recordOf(text);
	if (!record) {
		return { refused: "The line is no JSON object: mend its text first" };
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
	const label = findMember(changed, "label");
	const object = placeOf({ ...line, text: after, record: changed, label }, change);
	return { edits, text: after, ...(object ? { object: { start: object.start, end: object.end } } : {}) };
}

function recordOf(text: string): JsonObject | undefined {
	const { root } = parseLine(text);
	return root?.kind === "object" ? root : undefined;
}

/** What comes from outside is looked at before anything is written. */
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

function placeOf(after: LineToChange, change: LineChange): ChangedLine["object"] {
	const items = labelItems(after);
	switch (change.kind) {
		case "add-object":
			return items.at(-1);
		case "duplicate-object":
			return items[change.index + 1];
		case "delete-object":
		case "set-classes":
			return undefined;
		default:
			return items[change.index];
	}
}
