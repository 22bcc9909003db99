import type { JsonMember, JsonObject } from "#core/jsonl/json-node.ts";
import { BOX_KEYS } from "#core/model/box.ts";
import { hasPolygon, type ObjectFields } from "#core/tasks/object-fields.ts";
import type { Task } from "#core/tasks/task.ts";
import { isBoxKey } from "./box-axes.ts";
import { nearestKey } from "./key-spelling.ts";

const RECORD_KEYS = ["image_url", "image_details", "label"];
const OBJECT_KEYS: readonly string[] = ["label", ...BOX_KEYS, "polygon", "isCrowd"];

/** The misspelled member by its correct key. Contains only keys that are missing and that training would read. */
export type MisspelledKeys = ReadonlyMap<string, JsonMember>;

const NONE: MisspelledKeys = new Map();

/** The misspelled keys of a record. */
export function misspelledInRecord(record: JsonObject): MisspelledKeys {
	return misspelled(record, RECORD_KEYS, () => true);
}

/** The misspelled keys of an object. Those of a box count only if training would read a box. */
export function misspelledInObject(fields: ObjectFields, task: Task): MisspelledKeys {
	const boxIsRead = !task.needsPolygon && !hasPolygon(fields);
	return misspelled(fields.node, OBJECT_KEYS, (key) => boxIsRead || !isBoxKey(key));
}

/**
 * COCO's `bbox`, if it replaces the four keys of a box. It cannot be fixed by renaming, because one value stands for
 * four.
 */
export function bboxInstead(fields: ObjectFields, task: Task): JsonMember | undefined {
	if (task.needsPolygon || hasPolygon(fields) || BOX_KEYS.some((key) => fields.box[key])) {
		return undefined;
	}
	return fields.node.members.find((member) => member.key === "bbox");
}

function misspelled(
	object: JsonObject,
	known: readonly string[],
	isMissed: (key: string) => boolean,
): MisspelledKeys {
	let found: Map<string, JsonMember> | undefined;
	for (const member of object.members) {
		const key = known.includes(member.key) ? undefined : nearestKey(member.key, known);
		if (key === undefined || found?.has(key) || !isMissed(key)) {
			continue;
		}
		if (!object.members.some((other) => other.key === key)) {
			found ??= new Map();
			found.set(key, member);
		}
	}
	return found ?? NONE;
}
