import { findMember, findValue, type JsonObject } from "#core/jsonl/json-node.ts";
import { readObjectShapes } from "./object-fields.ts";
import type { Task } from "./task.ts";
import { writeBoxObject, writeHead } from "./write-line.ts";

/** Boxes around objects. */
export const objectDetection: Task = {
	id: "object-detection",
	runtime: "current",
	name: "object detection",
	labelShape: "a list of objects, each with label, topX, topY, bottomX, and bottomY",
	labelIsList: true,
	hasObjects: true,
	needsPolygon: false,
	recognizes: (line) => objectItems(line).some((item) => findMember(item, "polygon") === undefined),
	readShapes: (line) => readObjectShapes(findValue(line, "label")),
	write: (annotation) =>
		annotation.content.kind === "objects"
			? JSON.stringify({ ...writeHead(annotation), label: annotation.content.objects.map(writeBoxObject) })
			: undefined,
};

/** The objects in `label`, whether it is a list of them or, by a common mistake, a single one. */
export function objectItems(line: JsonObject): JsonObject[] {
	const label = findValue(line, "label");
	if (label?.kind === "object") {
		return [label];
	}
	return label?.kind === "array" ? label.items.filter((item) => item.kind === "object") : [];
}
