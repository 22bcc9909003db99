import { type CocoOptions, convertCoco } from "#core/formats/coco/coco.ts";
import type { ConversionEvent, ConversionProblem, DatasetFiles } from "#core/formats/converter.ts";
import type { ImageAnnotation } from "#core/model/image-annotation.ts";
import type { TaskId } from "#core/model/task-id.ts";
import { taskById } from "#core/tasks/index.ts";
import { memoryFiles } from "./memory-files.ts";

/** Everything that a conversion yielded, sorted by kind. */
export interface Converted {
	readonly task: TaskId | undefined;
	readonly annotations: readonly ImageAnnotation[];
	readonly problems: readonly ConversionProblem[];
	/** Problems as "severity | element | reason". */
	readonly told: readonly string[];
	/** The lines that the task writes, read again. */
	readonly lines: readonly Line[];
	readonly shares: readonly number[];
}

/** A written line, as far as tests examine it. */
export interface Line {
	readonly image_url: string;
	readonly image_details?: { readonly format?: string; readonly width?: number; readonly height?: number };
	readonly label: readonly Record<string, unknown>[];
}

/** The base URL in tests. */
export const BASE = "azureml://datastores/store/paths/ds/images/";

/** Converts a COCO document given as text or as a value. */
export async function convert(coco: unknown, options: Partial<CocoOptions> = {}): Promise<Converted> {
	const text = typeof coco === "string" ? coco : JSON.stringify(coco);
	return collect(memoryFiles({ "coco.json": text }), options);
}

/** Converts the file `coco.json` of the given files. */
export async function collect(files: DatasetFiles, options: Partial<CocoOptions> = {}): Promise<Converted> {
	return collectEvents(convertCoco("coco.json", files, { task: "auto", baseUrl: BASE, ...options }));
}

/** Runs a conversion to its end. */
export async function collectEvents(events: AsyncIterable<ConversionEvent>): Promise<Converted> {
	let task: TaskId | undefined;
	const annotations: ImageAnnotation[] = [];
	const problems: ConversionProblem[] = [];
	const shares: number[] = [];
	for await (const event of events) {
		switch (event.kind) {
			case "task":
				task = event.task;
				break;
			case "image":
				annotations.push(event.annotation);
				break;
			case "problem":
				problems.push(event.problem);
				break;
			case "progress":
				shares.push(event.share);
		}
	}
	const writer = task && taskById(task);
	return {
		task,
		annotations,
		problems,
		told: problems.map(({ severity, element, reason }) => `${severity} | ${element} | ${reason}`),
		lines: annotations.map((annotation) => JSON.parse(writer?.write(annotation) as string)),
		shares,
	};
}
