import type { Task } from "./task.ts";

/**
 * The generation of the training runtime. `current`: the packages from 2024 and later. `older`: earlier packages, back
 * to the preview of 2021. They accept only the string "true" as a crowd, train on files without any object, and fail on
 * classes of different types only when Python cannot sort them.
 */
export const RUNTIMES = ["current", "older"] as const;
export type Runtime = (typeof RUNTIMES)[number];

const older = new WeakMap<Task, Task>();

/** A task for a generation of the runtime; always the same object for the same arguments. */
export function trainedBy(runtime: Runtime, task: Task): Task {
	if (runtime === task.runtime) {
		return task;
	}
	const known = older.get(task) ?? { ...task, runtime };
	older.set(task, known);
	return known;
}
