import type { Task } from "#core/tasks/task.ts";
import type { ClassValue } from "./class-value.ts";
import type { LineFate, LineOutcome } from "./line-forecast.ts";
import type { Kept } from "./object-forecast.ts";

/** What training does with a whole file. */
export interface FileForecast {
	/** Records: lines that are not blank. */
	readonly lines: number;
	readonly used: number;
	readonly background: number;
	readonly skipped: number;
	readonly objects: Kept;
	readonly segments: Kept;
	readonly job: "runs" | "fails";
	/** Why the job fails, in the runtime's words as far as it has any. */
	readonly reason?: string;
	/** One for each record, in order. It differs from the line's own outcome where a later line takes its place. */
	readonly outcomes: readonly LineOutcome[];
}

/** Adds up the fates of a file's records, given in order. */
export function forecastFile(lines: readonly LineFate[], task: Task): FileForecast {
	const outcomes = task.hasObjects ? lines.map((line) => line.outcome) : lastLineWins(lines);
	const count = (outcome: LineOutcome) => outcomes.filter((each) => each === outcome).length;
	const objects = { total: 0, kept: 0 };
	const segments = { total: 0, kept: 0 };
	for (const line of lines) {
		objects.total += line.objects.total;
		objects.kept += line.objects.kept;
		segments.total += line.segments.total;
		segments.kept += line.segments.kept;
	}
	const reason = reasonToFail(lines, outcomes, task);
	return {
		lines: lines.length,
		used: count("used"),
		background: count("background"),
		skipped: count("skipped"),
		objects,
		segments,
		job: reason === undefined ? "runs" : "fails",
		...(reason === undefined ? {} : { reason }),
		outcomes,
	};
}

/** Classification keeps labels by image: of several lines for one image only the last counts. Detection merges them instead. */
function lastLineWins(lines: readonly LineFate[]): LineOutcome[] {
	const last = new Map<string, number>();
	lines.forEach((line, index) => {
		if (line.outcome !== "skipped" && line.imageKey !== undefined) {
			last.set(line.imageKey, index);
		}
	});
	return lines.map((line, index) =>
		line.imageKey !== undefined && line.outcome !== "skipped" && last.get(line.imageKey) !== index
			? "skipped"
			: line.outcome,
	);
}

function reasonToFail(
	lines: readonly LineFate[],
	outcomes: readonly LineOutcome[],
	task: Task,
): string | undefined {
	const unreadable = lines.find((line) => line.endsJob && !line.hasImageUrl && !line.hasLabel);
	if (unreadable) {
		return unreadable.reason;
	}
	if (lines.length > 0 && !lines.some((line) => line.hasImageUrl)) {
		return "Image URL column 'image_url' is not present in the dataset.";
	}
	if (lines.length > 0 && !lines.some((line) => line.hasLabel)) {
		return "No labels found to initialize dataset.";
	}
	const crash = lines.find((line) => line.endsJob);
	if (crash) {
		return crash.reason;
	}
	const remaining = lines.filter((_, index) => outcomes[index] !== "skipped");
	if (remaining.length === 0) {
		return task.hasObjects
			? "All annotations provided are ill-formed."
			: "No valid datapoints found to initialize dataset.";
	}
	if (task.hasObjects && onlyBackground(remaining)) {
		return "No objects in dataset. Please ensure that at least one image has one or more objects.";
	}
	return mixedTypes(remaining, task);
}

/** The runtime compares a count of background *lines* with the number of *images*, so an image that stands on several lines can tip it. */
function onlyBackground(lines: readonly LineFate[]): boolean {
	const background = lines.filter((line) => line.outcome === "background").length;
	return background > 0 && background === new Set(lines.map((line) => line.imageKey)).size;
}

/** Classes are sorted, and Python cannot sort text and numbers together. */
function mixedTypes(lines: readonly LineFate[], task: Task): string | undefined {
	// Of equal values, such as 1 and true, the set of classes keeps the first. No text equals a number.
	const different = new Set<ClassValue["type"]>();
	const others = new Set<string>();
	for (const line of lines) {
		for (const { type, key } of line.classes) {
			if (type === "str") {
				different.add(type);
			} else if (!others.has(key)) {
				others.add(key);
				different.add(type);
			}
		}
	}
	if (task.hasObjects) {
		return different.size > 1
			? "More than one type found for the class field. Please ensure that all classes are of the same type, e.g. string."
			: undefined;
	}
	return different.has("str") && different.size > 1
		? "TypeError: the classes mix text and numbers, which cannot be sorted."
		: undefined;
}
