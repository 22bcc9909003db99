import type { Task } from "./task.ts";

/**
 * The generation of the training runtime. `current`: the packages of 2024 and later. `older`: those before, down to the
 * preview of 2021. They take only the text "true" as a crowd, train on files without any object, and first fail at
 * classes of different types where Python cannot sort them.
 */
export const RUNTIMES = ["current", "older"] as const;
export type Runtime = (typeof RUNTIMES)[number];

const older = new WeakMap<Task, Task>();

/** A task as a generation of the runtime trains it: always the same one for the same task. */
export function trainedBy(runtime: Runtime, task: Task): Task {
	if (runtime === task.runtime) {
		return task;
	}
	const known = older.get(task) ?? { ...task, runtime };
	older.set(task, known);
	return known;
}
