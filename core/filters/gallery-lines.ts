import { findValue } from "#core/jsonl/json-node.ts";
import { isBlank } from "#core/jsonl/lines.ts";
import { parseLine } from "#core/jsonl/parsed-line.ts";
import type { GalleryFilter, GallerySort } from "#core/protocol/server/gallery.ts";
import { pixelsOf } from "#core/statistics/box-measures.ts";
import { declaredSize } from "#core/tasks/declared-size.ts";
import type { Task } from "#core/tasks/task.ts";
import { contentOf, type GalleryLine, galleryFilter } from "./gallery-filter.ts";
import { lineContent } from "./line-content.ts";

/** The lines that the gallery shows, in their order, and the total number of lines. */
export interface FoundLines {
	readonly lines: readonly number[];
	/** Lines that are not blank. */
	readonly total: number;
}

/**
 * All lines that are not blank, in the order of the text or in reverse, for a gallery that opens. It is fast enough to
 * run without pauses, however many lines there are, and needs no information about a line.
 */
export function allLines(texts: readonly string[], descending: boolean): FoundLines {
	const lines: number[] = [];
	for (let line = 0; line < texts.length; line++) {
		if (!isBlank(texts[line] as string)) {
			lines.push(line);
		}
	}
	return { lines: descending ? lines.reverse() : lines, total: lines.length };
}

/**
 * Finds the matching lines and sorts them. It pauses after each line, so that the consumer can do something else, or
 * stop.
 */
export function* galleryLines(
	lineCount: number,
	lineAt: (line: number) => GalleryLine,
	{ filter, sort }: { readonly filter: GalleryFilter; readonly sort: GallerySort },
	task: Task,
): Generator<void, FoundLines> {
	const fits = galleryFilter(filter, task);
	const keyOf = sortKey(sort, task);
	const lines: number[] = [];
	const keys: number[] = [];
	let total = 0;
	for (let line = 0; line < lineCount; line++) {
		const looked = lineAt(line);
		if (!isBlank(looked.text)) {
			total++;
			if (fits(looked)) {
				lines.push(line);
				keys.push(keyOf(looked, line));
			}
		}
		yield;
	}
	const sign = sort.descending ? -1 : 1;
	const key = (i: number) => keys[i] as number;
	const order = [...lines.keys()].sort((a, b) => compare(key(a), key(b), sign) || a - b);
	return { lines: order.map((i) => lines[i] as number), total };
}

/** Lines with an unknown key (NaN) come last in either direction. */
function compare(a: number, b: number, sign: 1 | -1): number {
	if (Number.isNaN(a) || Number.isNaN(b)) {
		return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
	}
	return sign * (a - b);
}

type SortKey = (looked: GalleryLine, line: number) => number;

function sortKey({ by }: GallerySort, task: Task): SortKey {
	switch (by) {
		case "line":
			return (_, line) => line;
		case "problems":
			return ({ problemCount }) => problemCount();
		case "objects":
			return (looked) => objectCount(looked, task);
		case "image-size":
			return imagePixels;
		case "box-size":
			return (looked) => leastBox(looked, task);
	}
}

/** For a classification line, the number of its classes. */
function objectCount({ text, facts }: GalleryLine, task: Task): number {
	if (task.hasObjects && facts && facts.outcome !== "skipped") {
		return facts.objects.total;
	}
	const { root } = parseLine(text);
	return root?.kind === "object" ? lineContent(root, task).classes.length : Number.NaN;
}

/** According to `image_details`. */
function imagePixels({ text, facts }: GalleryLine): number {
	const details = facts?.detailsText;
	const { root } = parseLine(details ?? text);
	const node = details === undefined && root?.kind === "object" ? findValue(root, "image_details") : root;
	const size = declaredSize(node);
	return size ? size.width * size.height : Number.NaN;
}

/** The area of the smallest box in pixels. */
function leastBox(looked: GalleryLine, task: Task): number {
	const { size, items } = contentOf(looked, task);
	const areas = items.flatMap(({ box }) => (box && pixelsOf(box, size)) ?? []);
	return areas.length === 0 ? Number.NaN : areas.reduce((least, area) => Math.min(least, area));
}
