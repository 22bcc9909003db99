import { findValue, type JsonNode, type JsonObject } from "#core/jsonl/json-node.ts";
import { parseLine } from "#core/jsonl/parsed-line.ts";
import type { ComparedObject } from "#core/protocol/server/comparison.ts";
import { labelText } from "#core/tasks/label-text.ts";
import { contentOf } from "#core/tasks/match-objects.ts";
import { objectItems } from "#core/tasks/object-detection.ts";
import { geometryOf, isTrueCrowd, objectFields } from "#core/tasks/object-fields.ts";

/** A line prepared for comparison, independent of its task. */
export interface ComparedRecord {
	readonly objects: readonly RecordObject[];
	/** The classes of a classification line, each once. */
	readonly classes: readonly string[];
	/** Everything except `label` as canonical text. */
	readonly rest: string;
}

/** An object with two canonical texts: one of its whole content, one of what is compared. */
export interface RecordObject {
	readonly object: ComparedObject;
	readonly content: string;
	/** Class, place, and crowd flag. */
	readonly key: string;
	/** Only the place; absent if there is none. */
	readonly place?: string;
}

const NOTHING: ComparedRecord = { objects: [], classes: [], rest: "" };

/** Reads a line for comparison. The result is empty for a missing line or one that is not a JSON object. */
export function readRecord(text: string | undefined): ComparedRecord {
	const root = text === undefined ? undefined : parseLine(text).root;
	if (root?.kind !== "object") {
		return NOTHING;
	}
	const label = findValue(root, "label");
	return {
		objects: objectItems(root).map((item) => readObject(item, indexIn(label, item))),
		classes: classesOf(label),
		rest: contentOf({ ...root, members: root.members.filter(({ key }) => key !== "label") }),
	};
}

function indexIn(label: JsonNode | undefined, item: JsonObject): number {
	return label?.kind === "array" ? label.items.indexOf(item) : 0;
}

function readObject(item: JsonObject, index: number): RecordObject {
	const fields = objectFields(item, index);
	const geometry = geometryOf(fields);
	const object: ComparedObject = {
		index,
		label: labelText(fields.label?.value),
		isCrowd: isTrueCrowd(fields.isCrowd?.value),
		start: item.start,
		end: item.end,
		...(geometry ? { geometry } : {}),
	};
	const content = contentOf(item);
	const place = geometry && JSON.stringify(geometry);
	return {
		object,
		content,
		key: place === undefined ? content : `${object.isCrowd} ${object.label} ${place}`,
		...(place === undefined ? {} : { place }),
	};
}

function classesOf(label: JsonNode | undefined): string[] {
	const values = label?.kind === "array" ? label.items : [label];
	return [...new Set(values.map(labelText).filter((text) => text !== ""))];
}
