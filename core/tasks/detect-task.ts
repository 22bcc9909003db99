import { findMember, type JsonNode, type JsonObject } from "#core/jsonl/json-node.ts";
import { tasks } from "./index.ts";
import { multiclass } from "./multiclass.ts";
import { objectDetection } from "./object-detection.ts";
import type { Task } from "./task.ts";

/** The number of records that are enough to detect the task of a file, however large it is. */
export const LINES_TO_DETECT_FROM = 100;

/**
 * The task that most of the given lines are written for, or `undefined` if none is an annotation: then the file is
 * something else, and nothing is reported. A line counts as an annotation if it has `image_url` and `label`. Of equally
 * frequent tasks, the less strict one wins.
 */
export function detectTask(roots: Iterable<JsonNode>): Task | undefined {
	const lines = [...roots].filter((root) => root.kind === "object").filter(isAnnotation);
	if (lines.length === 0) {
		return undefined;
	}
	const votes = tasks.map((task) => lines.filter((line) => task.recognizes(line)).length);
	const most = Math.max(...votes);
	if (most > 0) {
		return tasks[votes.indexOf(most)];
	}
	// Only empty lists are background images; any other label is an invalid class.
	return lines.some(isEmptyList) ? objectDetection : multiclass;
}

function isAnnotation(line: JsonObject): boolean {
	return findMember(line, "image_url") !== undefined && findMember(line, "label") !== undefined;
}

function isEmptyList(line: JsonObject): boolean {
	const label = findMember(line, "label")?.value;
	return label?.kind === "array" && label.items.length === 0;
}
