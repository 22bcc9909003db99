import { type ParsedLine, parseLine } from "#core/jsonl/parsed-line.ts";
import type { GalleryFilter } from "#core/protocol/gallery.ts";
import type { Task } from "#core/tasks/task.ts";
import { lineFilter, type WalkedLine } from "#core/walk/line-filter.ts";
import { objectAreas, objectSizeOf } from "./object-areas.ts";

/** A line that the gallery may show, with what is known of it already. */
export interface GalleryLine extends WalkedLine {
	/** The consequences of its findings, each once or more. */
	readonly consequences: () => Iterable<string>;
	/** How many of its findings are problems. */
	readonly problemCount: () => number;
}

/** Says of a line whether the gallery shows it: what a walk asks comes first, and a line is read for its objects last. */
export function galleryFilter(filter: GalleryFilter, task: Task): (line: GalleryLine) => boolean {
	const { consequence, objectSize, ...walk } = filter;
	const fitsWalk = lineFilter(walk, task);
	const tests: ((line: GalleryLine) => boolean)[] = [fitsWalk];
	if (consequence !== undefined) {
		tests.push(({ consequences }) => [...consequences()].includes(consequence));
	}
	if (objectSize !== undefined) {
		tests.push((line) => areasOf(line, task).some((area) => objectSizeOf(area) === objectSize));
	}
	return (line) => tests.every((test) => test(line));
}

/** The areas of a line's objects in pixels; none where the line holds no record. */
export function areasOf({ text, facts }: GalleryLine, task: Task): number[] {
	if (!task.hasObjects || facts?.objects.total === 0) {
		return [];
	}
	const { root }: ParsedLine = parseLine(text);
	return root?.kind === "object" ? objectAreas(root, task) : [];
}
