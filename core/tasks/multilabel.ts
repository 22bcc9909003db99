import { findValue } from "#core/jsonl/json-node.ts";
import type { Task } from "./task.ts";
import { writeHead } from "./write-line.ts";

/** Image classification with any number of classes per image. */
export const multilabel: Task = {
	id: "multilabel",
	runtime: "current",
	name: "multi-label classification",
	labelShape: 'a list of classes, such as ["can", "carton"]',
	labelIsList: true,
	hasObjects: false,
	needsPolygon: false,
	// An empty list is ambiguous, because it may also be a background image of detection.
	recognizes: (line) => {
		const label = findValue(line, "label");
		return (
			label?.kind === "array" && label.items.some((item) => item.kind === "string" || item.kind === "number")
		);
	},
	readShapes: () => [],
	write: (annotation) =>
		annotation.content.kind === "classes"
			? JSON.stringify({ ...writeHead(annotation), label: annotation.content.labels })
			: undefined,
};
