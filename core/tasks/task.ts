import type { JsonObject } from "#core/jsonl/json-node.ts";
import type { ImageAnnotation } from "#core/model/image-annotation.ts";
import type { Shape } from "#core/model/shape.ts";
import type { TaskId } from "#core/model/task-id.ts";
import type { Runtime } from "./runtime.ts";

/** Everything that is particular to one training task. Nobody else switches on a task's id. */
export interface Task {
	readonly id: TaskId;
	/** Which generation of the runtime trains it. */
	readonly runtime: Runtime;
	/** As users read it, such as "object detection". */
	readonly name: string;
	/** What `label` must be, as the end of the sentence "For object detection, label must be …". */
	readonly labelShape: string;
	/** Whether `label` is a list: of classes, or of objects. */
	readonly labelIsList: boolean;
	/** Whether `label` is a list of objects with boxes or polygons. */
	readonly hasObjects: boolean;
	/** Whether an object without a polygon is lost. */
	readonly needsPolygon: boolean;
	/** Whether the line's `label` has the shape that this task reads. At most one task claims a line. */
	readonly recognizes: (line: JsonObject) => boolean;
	/** The shapes to draw over the image, in the order of the text. */
	readonly readShapes: (line: JsonObject) => Shape[];
	/** The line for one image, as the default writer spells it: compact, shortest numbers. Content of another kind is `undefined`: this task cannot say it. */
	readonly write: (annotation: ImageAnnotation) => string | undefined;
}
