import picomatch from "picomatch";
import { TASK_IDS, type TaskId } from "#core/model/task-id.ts";
import { taskById } from "#core/tasks/index.ts";
import type { Task } from "#core/tasks/task.ts";

/** What a document is said to be written for; `off` for a file that is none of our business. */
export type FixedTask = Task | "off";

/** What the setting `automlImages.tasks` may say about a file. */
export const TASK_SETTINGS: readonly string[] = [...TASK_IDS, "off"];

/**
 * What the setting says about the file of that path, written with `/` and relative to its workspace folder: the
 * longest pattern that fits decides. A pattern without `/` is about file names. `undefined` where none fits.
 */
export function fixedTask(path: string, setting: unknown): FixedTask | undefined {
	const entries = typeof setting === "object" && setting !== null ? Object.entries(setting) : [];
	const [pattern] = entries
		.filter(([glob, task]) => TASK_SETTINGS.includes(task) && fits(path, glob))
		.toSorted(([a], [b]) => b.length - a.length);
	if (!pattern) {
		return undefined;
	}
	return pattern[1] === "off" ? "off" : taskById(pattern[1] as TaskId);
}

function fits(path: string, glob: string): boolean {
	return glob !== "" && picomatch.isMatch(path, glob, { dot: true, basename: !glob.includes("/") });
}
