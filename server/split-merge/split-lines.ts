import { join, resolve } from "node:path";
import type { Layout, OutputOptions, SplitOptions } from "#core/model/conversion-options.ts";
import type { ConvertResult } from "#core/protocol/server/conversion.ts";
import type { PartTable } from "#core/splits/part-table.ts";
import type { Part } from "#core/splits/split-rule.ts";
import { startSplit } from "#core/splits/start-split.ts";
import { readRecord } from "#core/statistics/read-record.ts";
import type { Task } from "#core/tasks/task.ts";
import { type OutputPlan, planOutput } from "#server/conversion/output-plan.ts";
import { type ChosenSplit, readSplit } from "#server/conversion/split-options.ts";
import type { OutputFiles } from "#server/output/output-files.ts";
import { collectProblems, type ProblemCollector } from "#server/output/problem-list.ts";
import { failed, writeTogether } from "#server/output/write-together.ts";
import { PartAssigner, repeatedImages } from "./assign-parts.ts";
import { LineCounts } from "./line-counts.ts";
import { type LineSource, type LinesWatcher, looksAnnotated, recordsOf } from "./line-source.ts";
import { FILE_CHANGED, withSources } from "./with-sources.ts";

export interface SplitRequest extends Required<OutputOptions> {
	/** Path of the annotation file. */
	readonly source: string;
	/** Path of the folder to write to. */
	readonly outputFolder: string;
	readonly split: ChosenSplit;
	readonly layout: Layout;
}

/** Reads how lines are to be divided, or says what is wrong with it, as a sentence. */
export function readLineSplit(wish: SplitOptions): ChosenSplit | string {
	const split = readSplit({ ...wish, split: wish.split ?? "stratified" });
	if (typeof split === "string" || (split.rule.id !== "none" && split.rule.id !== "folders")) {
		return split;
	}
	return `The split ${split.rule.id} does not divide a file; it can be stratified, ratio, group, hash or azure.`;
}

/**
 * Divides an annotation file on disk. Its lines are copied byte for byte, each into one part, and all lines of an image
 * into the same. A line that shows no image goes to training, with a warning: to refuse the file for it would help
 * nobody, and to leave it out would lose what a person may still mend. Blank lines hold nothing and are left out.
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
			"A part of the result would have the name of its source; choose another output folder",
		);
	}
	const assigner = new PartAssigner(split, source.facts, task);
	const where = { folder, names: plan.names, overwrite: request.overwrite, dryRun: request.dryRun };
	return writeTogether(where, problems, (output) =>
		copyParts({ source, task, assigner, plan, problems, watcher, dryRun: request.dryRun }, output),
	);
}

const NO_ANNOTATIONS = "No line has both image_url and label, so it is no annotation file";
const NO_TASK =
	"No line tells what it is written for, such as an object with a box, so there is nothing to divide by";

interface Copying {
	readonly source: LineSource;
	readonly task: Task;
	readonly assigner: PartAssigner;
	readonly plan: OutputPlan;
	readonly problems: ProblemCollector;
	readonly watcher: LinesWatcher;
	readonly dryRun: boolean;
}

/** Goes through the lines twice: what a part needs of each class is known only when all are seen. */
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
			const reason = `It shows no image that can be read, so no rule can place it; it goes to ${first}, where it can be mended`;
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

/** A third of the work, from that share on. */
function partOfWork({ isCancelled, onShare }: LinesWatcher, from: number): LinesWatcher {
	return { isCancelled, onShare: (share) => onShare?.(from + share / 3) };
}

/** Says what is worth knowing of the result as a whole. */
function warn({ path, facts }: LineSource, { parts, totals }: PartTable, problems: ProblemCollector): void {
	for (const lines of repeatedImages(facts).values()) {
		const numbers = lines.map((line) => line + 1).join(", ");
		const reason = `Lines ${numbers} show the same image, so they stay together`;
		problems.add({ file: path, element: `line ${(lines[0] as number) + 1}`, severity: "info", reason });
	}
	for (const [index, { images }] of totals.entries()) {
		if (images === 0) {
			const reason = `No image fell to ${parts[index]}, so its file has no image of its own`;
			problems.add({ file: path, element: "", severity: "warning", reason });
		}
	}
}
