import { type FileFacts, recordsOf } from "#core/facts/file-facts.ts";
import type { RecordFacts } from "#core/facts/record-facts.ts";
import { parseLine } from "#core/jsonl/parsed-line.ts";
import type { FileFinding, FileRule } from "#core/rules/file-rule.ts";
import { markValue } from "#core/rules/reading/mark-in-file.ts";
import { listed } from "#core/rules/reading/shown-value.ts";
import { tasks } from "#core/tasks/index.ts";
import type { Task } from "#core/tasks/task.ts";

/** Fewer lines are stray ones, and each has its own findings. */
const LEAST_LINES = 3;
/** One line in this many is a large part of the file. */
const SHARE = 5;
/** The most lost lines to read. In a file with more, later lines are not counted. */
const MOST_READ = 1000;

/** The tasks that the lines are written for, as far as they were read. */
interface Count {
	records: number;
	readonly byTask: Map<Task, number>;
	/** The first line of another task. */
	first: number | undefined;
}

/** A large part of a file's lines is written for another task than the file. */
export const mixedTasks: FileRule = {
	id: "mixed-tasks",
	summary: "A large part of the file is written for another training task.",
	explanation:
		"A job trains one task and skips lines whose `label` has the shape of another task. The task of a file is the one that most of its first lines are written for. If at least a fifth of the lines are written for another task, two files were probably combined, or one converter wrote for two tasks. Keep each task in its own file.",
	consequences: ["none"],
	severity: "warning",
	example: {
		bad: `${classLines(1, 4)}${listLines(5, 7)}`,
		good: classLines(1, 7),
	},
	isAboutLosses: true,
	*check(file): Iterable<FileFinding> {
		const { task } = file;
		if (!task || !mayBeMixed(file)) {
			return;
		}
		const count: Count = { records: 0, byTask: new Map(), first: undefined };
		let read = 0;
		for (const [line, record] of recordsOf(file)) {
			count.records++;
			if (isLost(record)) {
				const other = writtenFor(file.textOf(line), task);
				if (other) {
					count.byTask.set(other, (count.byTask.get(other) ?? 0) + 1);
					count.first ??= line;
				}
				if (++read === MOST_READ) {
					break;
				}
			}
		}
		const lines = [...count.byTask.values()].reduce((sum, each) => sum + each, 0);
		if (count.first === undefined || lines < LEAST_LINES || lines * SHARE < count.records) {
			return;
		}
		yield {
			ruleId: "mixed-tasks",
			line: count.first,
			...markValue(file, count.first, "label"),
			message: `${sentence(count, read === MOST_READ)}, but the file is read as ${task.name}; training would skip these lines`,
			consequence: "none",
		};
	},
};

/** Whether enough lines are lost, which is much faster to check than reading them. */
function mayBeMixed({ totals }: FileFacts): boolean {
	const { lines, skipped } = totals.tally();
	return skipped >= LEAST_LINES && skipped * SHARE >= lines;
}

function isLost({ outcome, hasImageUrl, hasLabel }: RecordFacts): boolean {
	return outcome === "skipped" && hasImageUrl && hasLabel;
}

function writtenFor(text: string, own: Task): Task | undefined {
	const { root } = parseLine(text);
	return root?.kind === "object"
		? tasks.find((task) => task.id !== own.id && task.recognizes(root))
		: undefined;
}

function sentence({ records, byTask }: Count, isPart: boolean): string {
	const parts = [...byTask].map(
		([task, lines], i) => `${lines} ${i > 0 ? "" : lines === 1 ? "is " : "are "}for ${task.name}`,
	);
	return `Of ${isPart ? "the first " : ""}${records} lines, ${listed(parts)}`;
}

function classLines(from: number, to: number): string {
	return lines(from, to, '"can"');
}

function listLines(from: number, to: number): string {
	return lines(from, to, '["can", "carton"]');
}

function lines(from: number, to: number, label: string): string {
	return Array.from(
		{ length: to - from + 1 },
		(_, i) => `{"image_url": "AmlDatastore://data/${from + i}.jpg", "label": ${label}}\n`,
	).join("");
}
