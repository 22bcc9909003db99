import { type CocoOptions, convertCoco } from "#core/converters/coco.ts";
import type { AnnotationTask, ConversionProblem, DatasetFiles } from "#core/converters/converter.ts";
import type { ImageAnnotation } from "#core/model/image-annotation.ts";
import { taskById } from "#core/tasks/index.ts";

/** All that a conversion yielded, sorted by kind. */
export interface Converted {
	readonly task: AnnotationTask | undefined;
	readonly annotations: readonly ImageAnnotation[];
	readonly problems: readonly ConversionProblem[];
	/** Problems as "severity | element | reason". */
	readonly told: readonly string[];
	/** The lines that the task writes, read again. */
	readonly lines: readonly Line[];
	readonly shares: readonly number[];
}

/** A written line, as far as tests look into it. */
export interface Line {
	readonly image_url: string;
	readonly image_details?: { readonly format?: string; readonly width?: number; readonly height?: number };
	readonly label: readonly Record<string, unknown>[];
}

/** The base URL of tests. */
export const BASE = "azureml://datastores/store/paths/ds/images/";

/** Files in memory, each read in pieces of a few characters. */
export function memoryFiles(files: Record<string, string>, pieceLength = 1 << 16): DatasetFiles {
	return {
		readText: async function* (path) {
			const text = files[path];
			if (text === undefined) {
				throw new Error("there is no such file");
			}
			for (let at = 0; at < text.length; at += pieceLength) {
				yield {
					text: text.slice(at, at + pieceLength),
					share: Math.min(1, (at + pieceLength) / text.length),
				};
			}
		},
	};
}

/** Converts a COCO document given as text or as a value. */
export async function convert(coco: unknown, options: Partial<CocoOptions> = {}): Promise<Converted> {
	const text = typeof coco === "string" ? coco : JSON.stringify(coco);
	return collect(memoryFiles({ "coco.json": text }), options);
}

/** Converts the file `coco.json` of the given files. */
export async function collect(files: DatasetFiles, options: Partial<CocoOptions> = {}): Promise<Converted> {
	let task: AnnotationTask | undefined;
	const annotations: ImageAnnotation[] = [];
	const problems: ConversionProblem[] = [];
	const shares: number[] = [];
	for await (const event of convertCoco("coco.json", files, { task: "auto", baseUrl: BASE, ...options })) {
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
