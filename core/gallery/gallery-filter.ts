import { isWhole } from "#core/file-facts/record-facts.ts";
import type { LineOutcome } from "#core/forecast/line-forecast.ts";
import { type ParsedLine, parseLine } from "#core/jsonl/parsed-line.ts";
import type { GalleryFilter } from "#core/protocol/gallery.ts";
import { contentTests, namedTests } from "#core/statistics/content-tests.ts";
import { readAny } from "#core/statistics/read-any.ts";
import { readRecord } from "#core/statistics/read-record.ts";
import type { Task } from "#core/tasks/task.ts";
import { lineFilter, type WalkedLine } from "#core/walk/line-filter.ts";
import { objectAreas, objectSizeOf } from "./object-areas.ts";

/** A line that the gallery may show, with what is known of it already. */
export interface GalleryLine extends WalkedLine {
	/** The consequences of its findings, each once or more. */
	readonly consequences: () => Iterable<string>;
	/** How many of its findings are problems. */
	readonly problemCount: () => number;
	/** What training does with it in the end, in its file. Asked only where the filter asks. */
	readonly outcome: () => LineOutcome | undefined;
}

/** Says of a line whether the gallery shows it: what a walk asks comes first, and a line is read for its objects last. */
export function galleryFilter(filter: GalleryFilter, task: Task): (line: GalleryLine) => boolean {
	const { consequence, objectSize, outcome, ...rest } = filter;
	const tests: ((line: GalleryLine) => boolean)[] = [];
	if (outcome !== undefined) {
		tests.push((line) => line.outcome() === outcome);
	}
	tests.push(lineFilter(rest, task));
	if (consequence !== undefined) {
		tests.push(({ consequences }) => [...consequences()].includes(consequence));
	}
	if (objectSize !== undefined) {
		tests.push((line) => areasOf(line, task).some((area) => objectSizeOf(area) === objectSize));
	}
	tests.push(...countedTests(rest, task));
	return (line) => tests.every((test) => test(line));
}

/** What is asked of what statistics count. Of a line that training keeps whole a walk's filter knows classes and crowds as well. */
function* countedTests(filter: GalleryFilter, task: Task): Generator<(line: GalleryLine) => boolean> {
	const read = ({ text, facts }: GalleryLine) =>
		facts ? readRecord(text, facts, task) : readAny(text, task);
	const named = namedTests(filter);
	if (named.length > 0) {
		yield (line) => {
			const isKnown = line.facts !== undefined && isWhole(line.facts);
			return isKnown || named.every((test) => test(read(line)));
		};
	}
	const content = contentTests(filter, task.hasObjects);
	if (content.length > 0) {
		yield (line) => {
			const record = read(line);
			return content.every((test) => test(record));
		};
	}
}

/** The areas of a line's objects in pixels; none where the line holds no record. */
export function areasOf({ text, facts }: GalleryLine, task: Task): number[] {
	if (!task.hasObjects || facts?.objects.total === 0) {
		return [];
	}
	const { root }: ParsedLine = parseLine(text);
	return root?.kind === "object" ? objectAreas(root, task) : [];
}
