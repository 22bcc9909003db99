import type { JsonMember, JsonObject } from "#core/jsonl/json-node.ts";
import { BOX_KEYS } from "#core/model/box.ts";
import { hasPolygon, type ObjectFields } from "#core/tasks/object-fields.ts";
import type { Task } from "#core/tasks/task.ts";
import { isBoxKey } from "./box-axes.ts";
import { nearestKey } from "./key-spelling.ts";

const RECORD_KEYS = ["image_url", "image_details", "label"];
const OBJECT_KEYS: readonly string[] = ["label", ...BOX_KEYS, "polygon", "isCrowd"];

/** By right key, the member that is surely meant to be it. Keys that are there are not in it, nor those that nobody would miss. */
export type MisspelledKeys = ReadonlyMap<string, JsonMember>;

const NONE: MisspelledKeys = new Map();

/** The misspelled keys beside `label` and `image_url`. */
export function misspelledInRecord(record: JsonObject): MisspelledKeys {
	return misspelled(record, RECORD_KEYS, () => true);
}

/** The misspelled keys of one object. Those of a box count only where training would look for a box. */
export function misspelledInObject(fields: ObjectFields, task: Task): MisspelledKeys {
	const boxIsRead = !task.needsPolygon && !hasPolygon(fields);
	return misspelled(fields.node, OBJECT_KEYS, (key) => boxIsRead || !isBoxKey(key));
}

/** COCO's `bbox`, where it stands instead of the four keys of a box. One value cannot be renamed to four. */
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
