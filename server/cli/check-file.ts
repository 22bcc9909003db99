import { dirname, resolve } from "node:path";
import { checkText } from "#core/checking/check-text.ts";
import type { FileFacts } from "#core/facts/file-facts.ts";
import type { FileForecast } from "#core/forecast/file-forecast.ts";
import { splitOfPath } from "#core/model/split.ts";
import type { FileFinding } from "#core/rules/file-rule.ts";
import { compare, inOrder } from "#core/rules/in-order.ts";
import { checkMLTable } from "#core/rules/mltable/index.ts";
import type { Runtime } from "#core/tasks/runtime.ts";
import type { Task } from "#core/tasks/task.ts";
import { checkFile as checkOpenFile } from "#server/files/check-file.ts";
import { openText, readWholeText } from "#server/files/read-text.ts";
import { checkImages } from "#server/images/check-images.ts";
import { isMLTable, tableContext } from "#server/mltable/table-context.ts";
import { checkTableOfFile } from "#server/mltable/table-of-file.ts";

/** A checked file with its findings. It stays open until it is closed. */
export interface CheckedFile {
	readonly path: string;
	/** Absent if no line looks like an annotation, and for a table. */
	readonly task: Task | undefined;
	readonly facts: FileFacts;
	readonly forecast: FileForecast;
	/** In the order of the text; to be iterated once. `others` are inserted at their places. */
	readonly findings: (others: readonly FileFinding[]) => Iterable<FileFinding>;
	readonly close: () => void;
}

/** How a file is checked. */
export interface CheckOptions {
	/** Determined from the lines if absent. */
	readonly task: Task | undefined;
	readonly runtime: Runtime;
	/** `none`, `auto`, or the folder with the images. */
	readonly images: string;
}

/** Checks an annotation file with its images, or a file named `MLTable`. Throws `UnreadableFile`. */
export async function checkFile(path: string, options: CheckOptions): Promise<CheckedFile> {
	if (isMLTable(path)) {
		return checkTable(path);
	}
	const file = openText(path);
	const checked = checkOpenFile(file, options.task, splitOfPath(resolve(path)), options.runtime);
	const around = [
		...(await imageFindings(path, checked.facts, options.images)),
		...(await checkTableOfFile(path, checked.facts)),
	];
	return {
		path,
		...checked,
		findings: (others) => inOrder([checked.findings(), [...around, ...others].sort(compare)]),
		close: () => file.close(),
	};
}

/** A table has no records; its forecast is whether training can read it. */
async function checkTable(path: string): Promise<CheckedFile> {
	const found = checkMLTable(await tableContext(path, readWholeText(path)));
	const fatal = found.find(({ consequence }) => consequence === "job-fails");
	const { forecast, facts } = checkText("");
	const { reason: _, ...nothing } = forecast;
	return {
		path,
		task: undefined,
		facts,
		forecast: { ...nothing, ...(fatal ? { job: "fails", reason: fatal.message } : { job: "runs" }) },
		findings: (others) => [...found, ...others].sort(compare),
		close: () => {},
	};
}

/** `where` is the value of `--images`. */
async function imageFindings(path: string, facts: FileFacts, where: string): Promise<FileFinding[]> {
	if (where === "none") {
		return [];
	}
	const isAuto = where === "auto";
	const beside = isAuto ? dirname(resolve(path)) : resolve(where);
	const places = { beside, workspaceFolders: [], imageFolders: {} };
	return checkImages(facts, places, isAuto ? "if-some-are-there" : "always");
}
