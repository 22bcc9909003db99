import type { Exporter } from "#core/formats/writing/exporter.ts";
import { readImages, survey } from "#core/formats/writing/read-images.ts";
import type { Task } from "#core/tasks/task.ts";

/** What an exporter makes of lines: files by path, and its messages. */
export function exported(lines: readonly string[], task: Task, exporter: Exporter | undefined) {
	const told: string[] = [];
	const files: Record<string, string> = {};
	const report = (line: number, severity: string, reason: string) => {
		told.push(`line ${line + 1}: ${severity}: ${reason}`);
	};
	const options = { foldersLeftOut: survey(lines).sharedFolders, sizeOf: () => undefined };
	const images = readImages(lines, task, options, report);
	for (const { file, text } of exporter?.write(images, report) ?? []) {
		files[file] = (files[file] ?? "") + text;
	}
	return { files, told };
}
