import type { Task } from "#core/tasks/task.ts";
import type { ClassValue } from "./class-value.ts";
import type { LineFate, LineOutcome } from "./line-forecast.ts";
import type { Kept } from "./object-forecast.ts";
import { REASONS, type Reason } from "./reasons.ts";

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
	/** Why the job fails, in the runtime's words if it has any. */
	readonly reason?: string;
}

/** The part of a record's fate that matters to the file's fate. */
export interface RecordFate extends Omit<LineFate, "imageKey" | "reason"> {
	readonly reason?: Reason | undefined;
	/** A small number for the image, the same for all its records. */
	readonly imageKey?: number | undefined;
}

/** The totals of a file's records that matter to its fate. */
export interface FileTally extends Record<LineOutcome, number> {
	readonly lines: number;
	readonly objects: Kept;
	readonly segments: Kept;
	readonly hasImageUrl: boolean;
	readonly hasLabel: boolean;
	/** Whether any record ends the job. */
	readonly endsJob: boolean;
	/** Whether all classes are known to be strings. */
	readonly classesAreText: boolean;
}

/** What training does with a file. The records are read several times, unless the tally is sufficient. */
export function forecastFile(
	records: Iterable<RecordFate>,
	task: Task,
	tally: FileTally = addUp(records, task),
): FileForecast {
	const reason = reasonToFail(tally, records, task);
	const { lines, used, background, skipped, objects, segments } = tally;
	return {
		...{ lines, used, background, skipped, objects, segments },
		job: reason === undefined ? "runs" : "fails",
		...(reason === undefined ? {} : { reason }),
	};
}

/** One outcome per record, in order. It differs from the line's own outcome if a later line replaces it. */
export function* fileOutcomes(records: Iterable<RecordFate>, task: Task): Generator<LineOutcome> {
	const last = task.hasObjects ? undefined : lastOfImages(records);
	let index = 0;
	for (const record of records) {
		yield outcomeOf(record, index++, last);
	}
}

/**
 * Classification keeps labels by image: if an image has several lines, only the last one counts. Detection merges them
 * instead.
 */
function outcomeOf(record: RecordFate, index: number, last: Int32Array | undefined): LineOutcome {
	const { outcome, imageKey } = record;
	return last && imageKey !== undefined && outcome !== "skipped" && last[imageKey] !== index
		? "skipped"
		: outcome;
}

/** The index of the last record of each image that is not skipped. */
function lastOfImages(records: Iterable<RecordFate>): Int32Array {
	const last = new Int32Array(countImages(records));
	let index = 0;
	for (const { outcome, imageKey } of records) {
		if (outcome !== "skipped" && imageKey !== undefined) {
			last[imageKey] = index;
		}
		index++;
	}
	return last;
}

/** An upper bound of the image numbers. */
function countImages(records: Iterable<RecordFate>): number {
	let count = 0;
	for (const { imageKey } of records) {
		count = imageKey === undefined ? count : Math.max(count, imageKey + 1);
	}
	return count;
}

/** Adds up the fates of a file's records. */
function addUp(records: Iterable<RecordFate>, task: Task): FileTally {
	const last = task.hasObjects ? undefined : lastOfImages(records);
	const counts = { used: 0, background: 0, skipped: 0 };
	const objects = { total: 0, kept: 0 };
	const segments = { total: 0, kept: 0 };
	let lines = 0;
	let [hasImageUrl, hasLabel, endsJob] = [false, false, false];
	for (const record of records) {
		counts[outcomeOf(record, lines++, last)]++;
		add(objects, record.objects);
		add(segments, record.segments);
		hasImageUrl ||= record.hasImageUrl;
		hasLabel ||= record.hasLabel;
		endsJob ||= record.endsJob;
	}
	return { ...counts, lines, objects, segments, hasImageUrl, hasLabel, endsJob, classesAreText: false };
}

function add(sum: { total: number; kept: number }, { total, kept }: Kept): void {
	sum.total += total;
	sum.kept += kept;
}

function reasonToFail(tally: FileTally, records: Iterable<RecordFate>, task: Task): Reason | undefined {
	const { lines, used, background, hasImageUrl, hasLabel, classesAreText } = tally;
	const { unreadable, crash } = tally.endsJob ? findEnds(records) : NO_ENDS;
	if (unreadable) {
		return unreadable.reason;
	}
	if (lines > 0 && !hasImageUrl) {
		return REASONS["no-image-url-column"];
	}
	if (lines > 0 && !hasLabel) {
		return REASONS["no-label-column"];
	}
	if (crash) {
		return crash.reason;
	}
	if (used + background === 0) {
		return task.hasObjects ? REASONS["no-image-left"] : REASONS["no-datapoint-left"];
	}
	const needsObjects = task.hasObjects && task.runtime === "current";
	if (needsObjects && background > 0 && background === countKeptImages(records)) {
		return REASONS["background-only"];
	}
	return classesAreText ? undefined : mixedTypes(records, task);
}

/** The first record that is not a JSON object, and the first one that ends the job in any way. */
interface Ends {
	readonly unreadable?: RecordFate | undefined;
	readonly crash?: RecordFate | undefined;
}

const NO_ENDS: Ends = {};

function findEnds(records: Iterable<RecordFate>): Ends {
	let crash: RecordFate | undefined;
	for (const record of records) {
		if (record.endsJob) {
			crash ??= record;
			if (!record.hasImageUrl && !record.hasLabel) {
				return { crash, unreadable: record };
			}
		}
	}
	return { crash };
}

/**
 * The runtime compares the number of background *lines* with the number of *images*, so an image on several lines can
 * cause a mismatch.
 */
function countKeptImages(records: Iterable<RecordFate>): number {
	const seen = new Uint8Array(countImages(records));
	for (const { outcome, imageKey } of records) {
		if (outcome !== "skipped" && imageKey !== undefined) {
			seen[imageKey] = 1;
		}
	}
	return seen.reduce((sum, each) => sum + each, 0);
}

/** Training sorts the classes, and Python cannot sort strings and numbers together. */
function mixedTypes(records: Iterable<RecordFate>, task: Task): Reason | undefined {
	// Of equal values such as 1 and true, the set of classes keeps the first one. A string never equals a number.
	const different = new Set<ClassValue["type"]>();
	const others = new Set<string>();
	for (const { type, key } of keptClasses(records, task)) {
		if (type === "str") {
			different.add(type);
		} else if (!others.has(key)) {
			others.add(key);
			different.add(type);
		}
	}
	if (task.hasObjects && task.runtime === "current") {
		return different.size > 1 ? REASONS["class-types-differ"] : undefined;
	}
	return different.has("str") && different.size > 1 ? REASONS["classes-unsortable"] : undefined;
}

/** The classes of the records that are not skipped. */
function* keptClasses(records: Iterable<RecordFate>, task: Task): Generator<ClassValue> {
	const last = task.hasObjects ? undefined : lastOfImages(records);
	let index = 0;
	for (const record of records) {
		if (outcomeOf(record, index++, last) !== "skipped") {
			yield* record.classes;
		}
	}
}
