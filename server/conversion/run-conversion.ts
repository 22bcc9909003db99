import { basename, extname, join, resolve } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { AnnotationTask, Converter, ConvertOptions } from "#core/converters/converter.ts";
import type { ImageAnnotation } from "#core/model/image-annotation.ts";
import type { ConversionCounts, ConvertResult } from "#core/protocol/conversion.ts";
import { taskById } from "#core/tasks/index.ts";
import type { Task } from "#core/tasks/task.ts";
import { diskFiles } from "./disk-files.ts";
import { CannotWrite, FilesExist, type OutputFiles, openOutputFiles } from "./output-files.ts";
import { collectProblems, type ProblemCollector } from "./problem-list.ts";

export interface ConversionRequest extends ConvertOptions {
	readonly converter: Converter;
	/** Path of the file or folder that the format starts from. */
	readonly source: string;
	/** Path of the folder to write to. */
	readonly outputFolder: string;
	readonly overwrite: boolean;
}

/** Whoever waits for a conversion. */
export interface ConversionWatcher {
	readonly isCancelled: () => boolean;
	/** The share of the work that is done, up to 1. */
	readonly onProgress?: (share: number) => void;
}

/** Work goes on for so many milliseconds before other messages, such as a cancellation, get their turn. */
const SLICE = 20;

/** The name of the file that is written: the source's own name with the ending `.jsonl`. */
export function outputName(source: string): string {
	return `${basename(source, extname(source))}.jsonl`;
}

/**
 * Converts a dataset on disk into a JSON Lines file. It has its name only once it is complete: a conversion that
 * fails or is cancelled leaves nothing. Bad input and a disk that cannot be written to come back as problems.
 */
export async function runConversion(
	request: ConversionRequest,
	watcher: ConversionWatcher,
): Promise<ConvertResult> {
	const name = outputName(request.source);
	const problems = collectProblems();
	const target = join(resolve(request.outputFolder), name);
	if (target === resolve(request.source)) {
		return failed(
			problems,
			target,
			"The result would have the name of its source; choose another output folder",
		);
	}
	try {
		const output = await openOutputFiles(request.outputFolder, [name], request.overwrite);
		return await convertInto(output, name, request, watcher, problems).catch(async (error: unknown) => {
			await output.discard();
			throw error;
		});
	} catch (error) {
		if (error instanceof FilesExist) {
			return { outcome: "exists", files: error.paths };
		}
		if (error instanceof CannotWrite) {
			return failed(problems, error.path, `It cannot be written: ${error.message}`);
		}
		throw error;
	}
}

async function convertInto(
	output: OutputFiles,
	name: string,
	request: ConversionRequest,
	watcher: ConversionWatcher,
	problems: ProblemCollector,
): Promise<ConvertResult> {
	const written = await writeLines((line) => output.write(name, line), request, watcher, problems);
	if (written === "cancelled") {
		await output.discard();
		return { outcome: "cancelled" };
	}
	const { task, counts } = written;
	if (!task || counts.lines === 0 || problems.list().counts.fatal > 0) {
		await output.discard();
		return problems.list().counts.fatal > 0
			? { outcome: "failed", problems: problems.list() }
			: failed(problems, request.source, "No image could be converted, so nothing was written");
	}
	if (task.hasObjects && counts.objects === 0) {
		problems.add({
			file: request.source,
			element: "",
			severity: "warning",
			reason: "No line has an object: all images are background, and training fails then",
		});
	}
	const files = await output.commit();
	return { outcome: "converted", files, task: task.id, counts, problems: problems.list() };
}

interface Written {
	/** Absent where the conversion ended before it was known. */
	readonly task: Task | undefined;
	readonly counts: ConversionCounts;
}

async function writeLines(
	write: (line: string) => Promise<void>,
	{ converter, source, ...options }: ConversionRequest,
	watcher: ConversionWatcher,
	problems: ProblemCollector,
): Promise<Written | "cancelled"> {
	let task: Task | undefined;
	const counts = { lines: 0, backgrounds: 0, objects: 0, segments: 0 };
	let sliceEnd = performance.now() + SLICE;
	for await (const event of converter.convert(source, diskFiles(source), options)) {
		if (performance.now() > sliceEnd) {
			await setImmediate();
			sliceEnd = performance.now() + SLICE;
		}
		if (watcher.isCancelled()) {
			return "cancelled";
		}
		switch (event.kind) {
			case "task":
				task = taskById(event.task);
				break;
			case "image":
				await write(`${lineOf(event.annotation, task)}\n`);
				count(counts, event.annotation);
				break;
			case "problem":
				problems.add(event.problem);
				break;
			case "progress":
				watcher.onProgress?.(event.share);
		}
	}
	return { task, counts };
}

/** A converter that announces one kind of annotation and yields another has a bug. */
function lineOf(annotation: ImageAnnotation, task: Task | undefined): string {
	const line = task?.write(annotation);
	if (line === undefined) {
		throw new Error(
			`${annotation.imageUrl}: ${task?.name ?? "no task"} cannot write ${annotation.content.kind}`,
		);
	}
	return line;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function count(counts: Mutable<ConversionCounts>, { content }: ImageAnnotation): void {
	counts.lines++;
	if (content.kind !== "objects") {
		return;
	}
	counts.backgrounds += content.objects.length === 0 ? 1 : 0;
	counts.objects += content.objects.length;
	for (const { polygon } of content.objects) {
		counts.segments += polygon?.length ?? 0;
	}
}

function failed(problems: ProblemCollector, file: string, reason: string): ConvertResult {
	problems.add({ file, element: "", severity: "fatal", reason });
	return { outcome: "failed", problems: problems.list() };
}

/** The tasks that a user may name for a format, `auto` first. */
export function tasksOf(converter: Converter): readonly (AnnotationTask | "auto")[] {
	return ["auto", ...converter.tasks];
}
