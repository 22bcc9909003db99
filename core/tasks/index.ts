import type { TaskId } from "#core/model/task-id.ts";
import { instanceSegmentation } from "./instance-segmentation.ts";
import { multiclass } from "./multiclass.ts";
import { multilabel } from "./multilabel.ts";
import { objectDetection } from "./object-detection.ts";
import type { Task } from "./task.ts";

/** The register of training tasks. */
export const tasks: readonly Task[] = [multiclass, multilabel, objectDetection, instanceSegmentation];

/** The task with an id. */
export function taskById(id: TaskId): Task {
	return tasks.find((task) => task.id === id) as Task;
}
