import { taskById } from "#core/tasks/index.ts";
import { TASK_IDS, type Task, type TaskId } from "#core/tasks/task.ts";

/** What a document is said to be written for; `off` for a file that is none of our business. */
export type FixedTask = Task | "off";

/** What the setting `automlImages.tasks` may say about a file. */
export const TASK_SETTINGS: readonly string[] = [...TASK_IDS, "off"];

/**
 * What the setting says about the file of that path, written with `/` and relative to its workspace folder: the
 * longest pattern that fits decides. A pattern without `/` is about file names. `undefined` where none fits.
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
