import { isWhole } from "#core/facts/record-facts.ts";
import type { LineOutcome } from "#core/forecast/line-forecast.ts";
import type { GalleryFilter } from "#core/protocol/server/gallery.ts";
import { contentTests, namedTests } from "#core/statistics/content-tests.ts";
import type { CountedRecord } from "#core/statistics/counted-record.ts";
import { readAny } from "#core/statistics/read-any.ts";
import { readRecord } from "#core/statistics/read-record.ts";
import type { Task } from "#core/tasks/task.ts";
import { lineFilter, type WalkedLine } from "./line-filter.ts";

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

/** What is asked of what statistics count. Of a line that training keeps whole a walk's filter knows classes and crowds as well. */
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

/** What a line holds, as the statistics count it. */
export function contentOf({ text, facts }: GalleryLine, task: Task): CountedRecord {
	return facts ? readRecord(text, facts, task) : readAny(text, task);
}
