import { taskById } from "#core/tasks/index.ts";
import { TASK_IDS, type Task, type TaskId } from "#core/tasks/task.ts";

/** The task that the user chose for a document; `off` for a file that is not an annotation file. */
export type FixedTask = Task | "off";

/** The possible values of the setting `automlImages.tasks`. */
export const TASK_SETTINGS: readonly string[] = [...TASK_IDS, "off"];

/**
 * The setting's task for the file at that path, written with `/` and relative to its workspace folder: the longest
 * matching pattern decides. A pattern without `/` matches file names. `undefined` if none matches.
 */
export async function fixedTask(path: string, setting: unknown): Promise<FixedTask | undefined> {
	const entries = typeof setting === "object" && setting !== null ? Object.entries(setting) : [];
	if (entries.length === 0) {
		return undefined;
	}
	const { default: picomatch } = await import("picomatch"); // most people have no such setting
	const fits = (glob: string) =>
		glob !== "" && picomatch.isMatch(path, glob, { dot: true, basename: !glob.includes("/") });
	const [pattern] = entries
		.filter(([glob, task]) => TASK_SETTINGS.includes(task) && fits(glob))
		.toSorted(([a], [b]) => b.length - a.length);
	if (!pattern) {
		return undefined;
	}
	return pattern[1] === "off" ? "off" : taskById(pattern[1] as TaskId);
}
