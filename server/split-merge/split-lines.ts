import { join, resolve } from "node:path";
import type { ConvertResult, Layout } from "#core/protocol/server/conversion.ts";
import type { PartTable } from "#core/splits/part-table.ts";
import type { Part } from "#core/splits/split-rule.ts";
import { startSplit } from "#core/splits/start-split.ts";
import { readRecord } from "#core/statistics/read-record.ts";
import type { Task } from "#core/tasks/task.ts";
import { type OutputPlan, planOutput } from "#server/conversion/output-plan.ts";
import { type ChosenSplit, readSplit, type SplitWish } from "#server/conversion/split-options.ts";
import type { OutputFiles } from "#server/output/output-files.ts";
import { collectProblems, type ProblemCollector } from "#server/output/problem-list.ts";
import { failed, writeTogether } from "#server/output/write-together.ts";
import { PartAssigner, repeatedImages } from "./assign-parts.ts";
import { LineCounts } from "./line-counts.ts";
import { type LineSource, type LinesWatcher, looksAnnotated, recordsOf } from "./line-source.ts";
import { FILE_CHANGED, withSources } from "./with-sources.ts";

export interface SplitRequest {
	/** Path of the annotation file. */
	readonly source: string;
	/** Path of the folder to write to. */
	readonly outputFolder: string;
	readonly split: ChosenSplit;
	readonly layout: Layout;
	readonly overwrite: boolean;
	/** Whether to write nothing. */
	readonly dryRun: boolean;
}

/** Reads how to split lines, or returns what is wrong with the request, as a sentence. */
export function readLineSplit(wish: SplitWish): ChosenSplit | string {
	const split = readSplit({ ...wish, split: wish.split ?? "stratified" });
	if (typeof split === "string" || (split.rule.id !== "none" && split.rule.id !== "folders")) {
		return split;
	}
	return `The split ${split.rule.id} cannot be used for a file. Use stratified, ratio, group, hash, or azure.`;
}

/**
 * Splits an annotation file on disk. Its lines are copied byte for byte, each to one part, and all lines of an image to
 * the same part. A line without an image goes to training, with a warning: rejecting the file for it would not help, and
 * leaving it out would lose data that can still be fixed. Blank lines are left out.
 */
export async function runSplit(request: SplitRequest, watcher: LinesWatcher): Promise<ConvertResult> {
	const problems = collectProblems();
	return withSources([request.source], problems, watcher, ([source]) =>
		splitSource(source as LineSource, request, problems, watcher),
	);
}

async function splitSource(
	source: LineSource,
	request: SplitRequest,
	problems: ProblemCollector,
	watcher: LinesWatcher,
): Promise<ConvertResult> {
	const { task, path } = source;
	if (!task) {
		return failed(problems, path, looksAnnotated(source.facts) ? NO_TASK : NO_ANNOTATIONS);
	}
	const { rule, settings } = request.split;
	const split = startSplit(rule, settings);
	const plan = planOutput(path, split.parts, request.layout, false);
	const folder = resolve(request.outputFolder);
	if (plan.names.some((name) => join(folder, name) === resolve(path))) {
		return failed(
			problems,
			path,
			"Part of the result would overwrite its source; choose another output folder",
		);
	}
	const assigner = new PartAssigner(split, source.facts, task);
	const where = { folder, names: plan.names, overwrite: request.overwrite, dryRun: request.dryRun };
	return writeTogether(where, problems, (output) =>
		copyParts({ source, task, assigner, plan, problems, watcher, dryRun: request.dryRun }, output),
	);
}

const NO_ANNOTATIONS = "No line has both image_url and label, so this is not an annotation file";
const NO_TASK =
	"No line shows the task, for example by an object with a box, so there is nothing to split by";

interface Copying {
	readonly source: LineSource;
	readonly task: Task;
	readonly assigner: PartAssigner;
	readonly plan: OutputPlan;
	readonly problems: ProblemCollector;
	readonly watcher: LinesWatcher;
	readonly dryRun: boolean;
}

/** Goes through the lines twice: what a part needs of each class is known only when all have been seen. */
async function copyParts(
	{ source, task, assigner, plan, problems, watcher, dryRun }: Copying,
	output: OutputFiles,
): Promise<ConvertResult> {
	const counts = new LineCounts(task);
	for await (const each of recordsOf(source, partOfWork(watcher, 1 / 3))) {
		const counted = readRecord(each.text, each.record, task);
		assigner.add(each, counted);
		counts.add(counted, each.record);
	}
	const { partOf, table } = assigner.finish();
	const [first] = plan.lines.keys();
	for await (const { line, text } of recordsOf(source, partOfWork(watcher, 2 / 3))) {
		const part = partOf(line);
		await output.write(plan.lines.get(part ?? (first as Part)) as string, `${text}\n`);
		if (part === undefined) {
			const reason = `The line has no readable image_url, so no rule can assign it; it goes to ${first}, where it can be fixed`;
			problems.add({ file: source.path, element: `line ${line + 1}`, severity: "warning", reason });
		}
	}
	warn(source, table, problems);
	for (const [name, text] of plan.tables) {
		await output.write(name, text);
	}
	if (source.hasChanged()) {
		return failed(problems, source.path, FILE_CHANGED);
	}
	return {
		outcome: "converted",
		files: await output.commit(),
		task: task.id,
		counts: counts.counts(),
		split: table,
		...(dryRun ? { dryRun } : {}),
		problems: problems.list(),
	};
}

/** A third of the work, starting at that share. */
function partOfWork({ isCancelled, onShare }: LinesWatcher, from: number): LinesWatcher {
	return { isCancelled, onShare: (share) => onShare?.(from + share / 3) };
}

/** Reports what is worth knowing about the result as a whole. */
function warn({ path, facts }: LineSource, { parts, totals }: PartTable, problems: ProblemCollector): void {
	for (const lines of repeatedImages(facts).values()) {
		const numbers = lines.map((line) => line + 1).join(", ");
		const reason = `Lines ${numbers} show the same image, so they stay together`;
		problems.add({ file: path, element: `line ${(lines[0] as number) + 1}`, severity: "info", reason });
	}
	for (const [index, { images }] of totals.entries()) {
		if (images === 0) {
			const reason = `The ${parts[index]} part got no images, so its file contains no images`;
			problems.add({ file: path, element: "", severity: "warning", reason });
		}
	}
}
