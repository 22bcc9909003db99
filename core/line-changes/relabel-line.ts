import { findMember } from "#core/jsonl/json-node.ts";
import type { LineEdit } from "#core/jsonl/line-edit.ts";
import { parseLine } from "#core/jsonl/parsed-line.ts";
import { labelText } from "#core/tasks/label-text.ts";
import { changeLine } from "./change-line.ts";
import { isRefusal, type LineToChange, labelItems } from "./line-to-change.ts";
import { setLabel } from "./set-label.ts";

/** The replacement of a class in a line: the edits, and how many objects or classes they change. */
export interface RelabeledLine {
	readonly edits: readonly LineEdit[];
	readonly count: number;
}

const NOTHING: RelabeledLine = { edits: [], count: 0 };

/**
 * Replaces a class of objects, or of the image on a classification line. An image that already has the other class
 * keeps it once. A line that does not have the class, or is not a JSON object, is not changed.
 */
export function relabelLine(text: string, from: string, to: string): RelabeledLine {
	const { root } = parseLine(text);
	const label = root?.kind === "object" ? findMember(root, "label") : undefined;
	if (root?.kind !== "object" || !label || from === to) {
		return NOTHING;
	}
	const line: LineToChange = { text, record: root, label };
	const items = labelItems(line);
	if (items.some(({ kind }) => kind === "object")) {
		return relabelObjects(line, from, to);
	}
	const classes = (label.value.kind === "array" ? items : [label.value]).map(labelText);
	const count = classes.filter((name) => name === from).length;
	if (count === 0) {
		return NOTHING;
	}
	const others = classes.filter((name) => name !== "");
	const labels = [...new Set(others.map((name) => (name === from ? to : name)))];
	const changed = changeLine(text, { kind: "set-classes", labels });
	return "refused" in changed ? NOTHING : { edits: changed.edits, count };
}

function relabelObjects(line: LineToChange, from: string, to: string): RelabeledLine {
	const objects = labelItems(line).flatMap((item, index) => {
		const name = item.kind === "object" ? labelText(findMember(item, "label")?.value) : undefined;
		return name === from ? [index] : [];
	});
	const edits = objects.flatMap((index) => {
		const result = setLabel(line, { kind: "set-label", index, label: to });
		return isRefusal(result) ? [] : result;
	});
	return { edits, count: objects.length };
}
