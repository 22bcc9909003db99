import { findValue } from "#core/jsonl/json-node.ts";
import type { Task } from "./task.ts";
import { writeHead } from "./write-line.ts";

/** Image classification with one class per image. */
export const multiclass: Task = {
	id: "multiclass",
	runtime: "current",
	name: "multi-class classification",
	labelShape: 'one class as a string, such as "can"',
	labelIsList: false,
	hasObjects: false,
	needsPolygon: false,
	recognizes: (line) => {
		const label = findValue(line, "label");
		return label?.kind === "string" || label?.kind === "number";
	},
	readShapes: () => [],
	write: (annotation) =>
		annotation.content.kind === "class"
			? JSON.stringify({ ...writeHead(annotation), label: annotation.content.label })
			: undefined,
};
