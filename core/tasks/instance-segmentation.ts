import { findMember, findValue } from "#core/jsonl/json-node.ts";
import { objectItems } from "./object-detection.ts";
import { readObjectShapes } from "./object-fields.ts";
import type { Task } from "./task.ts";
import { writeHead, writePolygonObject } from "./write-line.ts";

/** Polygons around objects. */
export const instanceSegmentation: Task = {
	id: "instance-segmentation",
	runtime: "current",
	name: "instance segmentation",
	labelShape: "a list of objects, each with label and polygon",
	labelIsList: true,
	hasObjects: true,
	needsPolygon: true,
	recognizes: (line) => {
		const items = objectItems(line);
		return items.length > 0 && items.every((item) => findMember(item, "polygon") !== undefined);
	},
	readShapes: (line) => readObjectShapes(findValue(line, "label")),
	write: (annotation) =>
		annotation.content.kind === "objects"
			? JSON.stringify({
					...writeHead(annotation),
					label: annotation.content.objects.map(writePolygonObject),
				})
			: undefined,
};
