import { basename, dirname, resolve } from "node:path";
import type { ConvertResult } from "#core/protocol/server/conversion.ts";
import { readRecord } from "#core/statistics/read-record.ts";
import type { Task } from "#core/tasks/task.ts";
import type { OutputFiles } from "#server/output/output-files.ts";
import { collectProblems, type ProblemCollector } from "#server/output/problem-list.ts";
import { failed, writeTogether } from "#server/output/write-together.ts";
import { type EarlierLine, ImagesOfSources } from "./images-of-sources.ts";
import { LineCounts } from "./line-counts.ts";
import {
	type LineSource,
	type LinesWatcher,
	looksAnnotated,
	recordsOf,
	type SourceRecord,
} from "./line-source.ts";
import { FILE_CHANGED, withSources } from "./with-sources.ts";

export interface MergeRequest {
	/** Paths of the annotation files, in the order of their lines in the result. */
	readonly sources: readonly string[];
	/** Path of the file to write. */
	readonly target: string;
	/** Whether to skip a line that is the same as an earlier one of the same image. */
	readonly deduplicate: boolean;
	readonly overwrite: boolean;
	/** Whether to write nothing. */
	readonly dryRun: boolean;
}

/**
 * Merges the lines of annotation files on disk into one file, byte for byte and in order; blank lines are left out. Files
 * for different tasks are rejected, since no job could train on the result. Images on several lines are reported: training
 * combines the objects of an image, and takes the last class. A line is left out only if it adds nothing.
 */
export async function runMerge(request: MergeRequest, watcher: LinesWatcher): Promise<ConvertResult> {
	const problems = collectProblems();
	const paths = request.sources.map((path) => resolve(path));
	const target = resolve(request.target);
	if (paths.includes(target)) {
		return failed(problems, target, "The result would overwrite one of its sources; choose another name");
	}
	const twice = paths.find((path, i) => paths.indexOf(path) < i);
	if (twice !== undefined) {
		return failed(problems, twice, "The file is named twice, so each of its lines would appear twice");
	}
	return withSources(request.sources, problems, watcher, async (sources) => {
		const task = taskOf(sources, problems);
		if (!task) {
			return { outcome: "failed", problems: problems.list() };
		}
		const where = { ...request, folder: dirname(target), names: [basename(target)] };
		return writeTogether(where, problems, (output) =>
			copyAll({ sources, task, request, problems, watcher }, output),
		);
	});
}

/** The task of all files; `undefined` if they disagree, which is reported. Background images fit any task with objects. */
function taskOf(sources: readonly LineSource[], problems: ProblemCollector): Task | undefined {
	const [first] = sources.filter(({ task }) => task);
	for (const { path, task, facts } of sources) {
		if (!task && !looksAnnotated(facts)) {
			failed(problems, path, "No line has both image_url and label, so this is not an annotation file");
		} else if (!first) {
			failed(problems, path, "No line of any file shows the task, for example by an object with a box");
		} else if (task && task !== first.task) {
			failed(
				problems,
				path,
				`The file is for ${task.name}, but ${first.path} is for ${first.task?.name}; no job can train on both`,
			);
		}
	}
	return problems.list().counts.fatal > 0 ? undefined : first?.task;
}

type Problem = Parameters<ProblemCollector["add"]>[0];

interface Merging {
	readonly sources: readonly LineSource[];
	readonly task: Task;
	readonly request: MergeRequest;
	readonly problems: ProblemCollector;
	readonly watcher: LinesWatcher;
}

async function copyAll(
	{ sources, task, request, problems, watcher }: Merging,
	output: OutputFiles,
): Promise<ConvertResult> {
	const { target, deduplicate, dryRun } = request;
	const name = basename(target);
	const counts = new LineCounts(task);
	const images = new ImagesOfSources(sources);
	for (const [i, source] of sources.entries()) {
		const onShare = (share: number) => watcher.onShare?.((1 + (2 * (i + share)) / sources.length) / 3);
		/** From 0. */
		const leftOut: number[] = [];
		for await (const each of recordsOf(source, { isCancelled: watcher.isCancelled, onShare })) {
			const earlier = images.add(i, each);
			if (earlier && deduplicate && isSame(earlier.text, each.text)) {
				leftOut.push(each.line);
				continue;
			}
			if (earlier) {
				problems.add(warningOf(source, each, earlier));
			}
			await output.write(name, `${each.text}\n`);
			counts.add(readRecord(each.text, each.record, task), each.record);
		}
		if (leftOut.length > 0) {
			problems.add(leftOutOf(source, leftOut));
		}
	}
	const changed = sources.find((source) => source.hasChanged());
	if (changed) {
		return failed(problems, changed.path, FILE_CHANGED);
	}
	return {
		outcome: "converted",
		files: await output.commit(),
		task: task.id,
		counts: counts.counts(),
		...(dryRun ? { dryRun } : {}),
		problems: problems.list(),
	};
}

/** Line ends and surrounding spaces do not count. */
function isSame(text: string, other: string): boolean {
	return text.trim() === other.trim();
}

/** The warning about a line that is written although its image appeared on an earlier one. */
function warningOf({ path }: LineSource, { line, text }: SourceRecord, earlier: EarlierLine): Problem {
	const where = `line ${earlier.line + 1} of ${earlier.path}`;
	const reason = isSame(earlier.text, text)
		? `The line is the same as ${where}; both are written`
		: `The line has the same image as ${where} but is different; both are written`;
	return { file: path, element: `line ${line + 1}`, severity: "warning", reason };
}

function leftOutOf({ path }: LineSource, lines: readonly number[]): Problem {
	const first = (lines[0] as number) + 1;
	const reason =
		lines.length === 1
			? "The line is the same as an earlier line and is skipped"
			: `${lines.length} lines are the same as earlier lines and are skipped`;
	return { file: path, element: `line ${first}`, severity: "info", reason };
}
