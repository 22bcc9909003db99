import type { JsonObject } from "#core/jsonl/json-node.ts";
import type { ImageAnnotation } from "#core/model/image-annotation.ts";
import type { Shape } from "#core/model/shape.ts";
import type { TaskId } from "#core/model/task-id.ts";
import type { Runtime } from "./runtime.ts";

/** Everything that is specific to one training task. No other code switches on a task's id. */
export interface Task {
	readonly id: TaskId;
	/** The generation of the runtime that trains it. */
	readonly runtime: Runtime;
	/** The name in the user interface, such as "object detection". */
	readonly name: string;
	/** What `label` must be, as the end of a sentence such as "object detection expects …". */
	readonly labelShape: string;
	/** Whether `label` is a list: of classes, or of objects. */
	readonly labelIsList: boolean;
	/** Whether `label` is a list of objects with boxes or polygons. */
	readonly hasObjects: boolean;
	/** Whether an object without a polygon is lost. */
	readonly needsPolygon: boolean;
	/** Whether the line's `label` has the shape that this task expects. At most one task recognizes a line. */
	readonly recognizes: (line: JsonObject) => boolean;
	/** The shapes to draw over the image, in the order of the text. */
	readonly readShapes: (line: JsonObject) => Shape[];
	/**
	 * The line for one image as the default writer writes it: compact, with the shortest numbers. `undefined` if this
	 * task cannot represent the content.
	 */
	readonly write: (annotation: ImageAnnotation) => string | undefined;
}
