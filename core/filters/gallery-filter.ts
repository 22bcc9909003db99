import { isWhole } from "#core/facts/record-facts.ts";
import type { LineOutcome } from "#core/forecast/line-forecast.ts";
import type { GalleryFilter } from "#core/protocol/server/gallery.ts";
import { contentTests, namedTests } from "#core/statistics/content-tests.ts";
import type { CountedRecord } from "#core/statistics/counted-record.ts";
import { readAny } from "#core/statistics/read-any.ts";
import { readRecord } from "#core/statistics/read-record.ts";
import type { Task } from "#core/tasks/task.ts";
import { lineFilter, type WalkedLine } from "./line-filter.ts";

/** A line that the gallery may show, with what is already known about it. */
export interface GalleryLine extends WalkedLine {
	/** The consequences of its findings, possibly repeated. */
	readonly consequences: () => Iterable<string>;
	/** The number of its findings that are problems. */
	readonly problemCount: () => number;
	/** What training does with it in its file. Evaluated only if the filter needs it. */
	readonly outcome: () => LineOutcome | undefined;
}

/** Whether the gallery shows a line. The conditions of a walk are tested first; objects are read last. */
export function galleryFilter(filter: GalleryFilter, task: Task): (line: GalleryLine) => boolean {
	const { consequence, outcome, ...rest } = filter;
	const tests: ((line: GalleryLine) => boolean)[] = [];
	if (outcome !== undefined) {
		tests.push((line) => line.outcome() === outcome);
	}
	tests.push(lineFilter(rest, task));
	if (consequence !== undefined) {
		tests.push(({ consequences }) => [...consequences()].includes(consequence));
	}
	tests.push(...countedTests(rest, task));
	return (line) => tests.every((test) => test(line));
}

/**
 * The tests on what statistics count. For a line that training keeps completely, the walk's filter already tests
 * classes and crowds.
 */
function* countedTests(filter: GalleryFilter, task: Task): Generator<(line: GalleryLine) => boolean> {
	const read = (line: GalleryLine) => contentOf(line, task);
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

/** The content of a line, as statistics count it. */
export function contentOf({ text, facts }: GalleryLine, task: Task): CountedRecord {
	return facts ? readRecord(text, facts, task) : readAny(text, task);
}
