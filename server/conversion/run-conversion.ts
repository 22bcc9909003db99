import { join, resolve } from "node:path";
import type { AnnotationTask, Converter, ConvertOptions } from "#core/formats/converter.ts";
import type { ImageAnnotation } from "#core/model/image-annotation.ts";
import type { Split } from "#core/model/split.ts";
import type {
	ConversionCounts,
	ConvertResult,
	Layout,
	ReportedProblem,
	SplitTable,
} from "#core/protocol/server/conversion.ts";
import type { ImageCount } from "#core/protocol/server/image-count.ts";
import { startSplit } from "#core/splits/start-split.ts";
import { taskById } from "#core/tasks/index.ts";
import type { Task } from "#core/tasks/task.ts";
import { openSpool } from "#server/output/line-spool.ts";
import type { OutputFiles } from "#server/output/output-files.ts";
import { pauses } from "#server/output/pauses.ts";
import { collectProblems, type ProblemCollector } from "#server/output/problem-list.ts";
import { failed, writeTogether } from "#server/output/write-together.ts";
import { diskFiles } from "./disk-files.ts";
import { lineText } from "./line-text.ts";
import { type OutputPlan, planOutput } from "./output-plan.ts";
import { type PartWriter, partWriter } from "./part-writer.ts";
import { type ReportFile, type ReportHead, reportFile } from "./report-file.ts";
import { SampleLines } from "./sample-lines.ts";
import { type ChosenSplit, readSplit } from "./split-options.ts";

export interface ConversionRequest extends ConvertOptions {
	readonly converter: Converter;
	/** Path of the file or folder that the format starts from. */
	readonly source: string;
	/** Path of the folder to write to. */
	readonly outputFolder: string;
	readonly overwrite: boolean;
	/** No split by default. */
	readonly split?: ChosenSplit;
	/** The parts that the converter's images name; required for the split by folders. */
	readonly ownParts?: readonly Split[];
	/** `v2` by default. */
	readonly layout?: Layout;
	/** Whether to write nothing. */
	readonly dryRun?: boolean;
	/** Whether to write a report next to the lines; by default only with a split. */
	readonly report?: boolean;
}

/** The caller of a conversion. */
export interface ConversionWatcher {
	readonly isCancelled: () => boolean;
	/** The share of the work that is done, from 0 to 1, and the number of images. */
	readonly onProgress?: (share: number, count: ImageCount) => void;
}

/** One conversion with everything that its steps share. */
interface Run {
	readonly request: ConversionRequest;
	readonly isSplit: boolean;
	readonly problems: ProblemCollector;
	readonly report: ReportFile | undefined;
	readonly parts: PartWriter;
	readonly samples: SampleLines;
	readonly onProgress: (share: number, count: ImageCount) => void;
	/** To be awaited between two steps. */
	readonly pause: () => Promise<"go-on" | "cancelled">;
}

/**
 * Converts a dataset on disk to JSON Lines files. They get their names only when all are complete: a conversion that
 * fails or is canceled leaves nothing behind. Bad input and a disk that cannot be written to are returned as problems.
 */
export async function runConversion(
	request: ConversionRequest,
	watcher: ConversionWatcher,
): Promise<ConvertResult> {
	const chosen = request.split ?? NO_SPLIT;
	const split = startSplit(chosen.rule, { ...chosen.settings, ownParts: request.ownParts });
	const isSplit = chosen.rule.id !== "none";
	const plan = planOutput(request.source, split.parts, request.layout ?? "v2", request.report ?? isSplit);
	const problems = collectProblems();
	const folder = resolve(request.outputFolder);
	const clash = plan.names.map((name) => join(folder, name)).find((path) => path === resolve(request.source));
	if (clash !== undefined) {
		return failed(problems, clash, "The result would overwrite its source; choose another output folder");
	}
	const spool = request.dryRun ? undefined : openSpool(folder);
	const where = { folder, names: plan.names, overwrite: request.overwrite, dryRun: request.dryRun ?? false };
	return writeTogether(where, problems, async (output) => {
		const report = plan.report;
		const run: Run = {
			request,
			isSplit,
			problems,
			report: report === undefined ? undefined : reportFile((text) => output.write(report, text)),
			parts: partWriter(
				split,
				request.baseUrl ?? "",
				(part, text) => output.write(plan.lines.get(part) as string, text),
				spool,
			),
			samples: new SampleLines(),
			onProgress: (share, count) => watcher.onProgress?.(share, count),
			pause: pauses(watcher.isCancelled),
		};
		try {
			return await convertInto(output, plan, run);
		} finally {
			await spool?.discard();
		}
	});
}

const NO_SPLIT = readSplit({}) as ChosenSplit;

async function convertInto(output: OutputFiles, plan: OutputPlan, run: Run): Promise<ConvertResult> {
	const { request, problems, report, isSplit } = run;
	const { source, dryRun } = request;
	await report?.begin(reportHead(request, plan));
	const written = await convertLines(run);
	const table = written === "cancelled" ? written : await run.parts.finish(run.pause);
	if (written === "cancelled" || table === "cancelled") {
		return { outcome: "cancelled" };
	}
	const { task, counts } = written;
	if (!task || counts.lines === 0 || problems.list().counts.fatal > 0) {
		return problems.list().counts.fatal > 0
			? { outcome: "failed", problems: problems.list() }
			: failed(problems, source, "No images could be converted, so nothing was written");
	}
	await warn(run, task, counts, table);
	await report?.end({ task: task.id, counts, split: table });
	for (const [name, text] of plan.tables) {
		await output.write(name, text);
	}
	const files = await output.commit();
	return {
		...{ outcome: "converted", files, task: task.id, counts },
		...(dryRun ? { dryRun, samples: run.samples.lines } : {}),
		...(dryRun || isSplit ? { split: table } : {}),
		...(dryRun || plan.report === undefined
			? {}
			: { report: join(resolve(request.outputFolder), plan.report) }),
		problems: problems.list(),
	};
}

/** The beginning of the report. */
function reportHead(request: ConversionRequest, { names, report }: OutputPlan): ReportHead {
	const { converter, source, task, baseUrl = "", azureCompatible = false, layout = "v2" } = request;
	const oneBased = converter.mayBeOneBased ? { oneBased: request.oneBased ?? false } : {};
	const { rule, settings } = request.split ?? NO_SPLIT;
	const { shares, seed } = settings;
	return {
		format: converter.id,
		source: resolve(source),
		settings: { task, baseUrl, azureCompatible, ...oneBased, layout, split: rule.id, shares, seed },
		files: names.filter((name) => name !== report),
	};
}

/** Reports problems with the result as a whole. */
async function warn(run: Run, task: Task, counts: ConversionCounts, table: SplitTable): Promise<void> {
	const tell = (reason: string) =>
		addProblem(run, { file: run.request.source, element: "", severity: "warning", reason });
	if (task.hasObjects && counts.objects === 0) {
		await tell("No line has an object, so all images are background and training will fail");
	}
	for (const [index, part] of table.parts.entries()) {
		if (table.totals[index]?.images === 0) {
			await tell(`The ${part} part got no images, so its file is empty`);
		}
	}
}

async function addProblem({ problems, report }: Run, problem: ReportedProblem): Promise<void> {
	problems.add(problem);
	// The report is read from another folder, and later.
	await report?.add({ ...problem, file: resolve(problem.file) });
}

interface Written {
	/** Absent if the conversion ended before it was known. */
	readonly task: Task | undefined;
	readonly counts: ConversionCounts;
}

async function convertLines(run: Run): Promise<Written | "cancelled"> {
	const { converter, source, task: wished, baseUrl, azureCompatible = false, oneBased } = run.request;
	const options = {
		task: wished,
		...(baseUrl === undefined ? {} : { baseUrl }),
		azureCompatible,
		...(oneBased === undefined ? {} : { oneBased }),
	};
	let task: Task | undefined;
	const counts = { lines: 0, backgrounds: 0, objects: 0, segments: 0 };
	for await (const event of converter.convert(source, diskFiles(source), options)) {
		if ((await run.pause()) === "cancelled") {
			return "cancelled";
		}
		switch (event.kind) {
			case "task":
				task = taskById(event.task);
				break;
			case "image": {
				const { annotation } = event;
				const line = lineText(annotation, { converter, task, azureCompatible, isSplit: run.isSplit });
				await run.parts.take(event, line);
				run.samples.take(annotation, line);
				count(counts, annotation);
				break;
			}
			case "problem":
				await addProblem(run, event.problem);
				break;
			case "progress":
				run.onProgress(event.share, {
					done: counts.lines,
					...(event.images === undefined ? {} : { total: event.images }),
				});
		}
	}
	return { task, counts };
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

/** The tasks that a user may choose for a format, `auto` first. */
export function tasksOf(converter: Converter): readonly (AnnotationTask | "auto")[] {
	return ["auto", ...converter.tasks];
}
