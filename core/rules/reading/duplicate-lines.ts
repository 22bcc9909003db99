import { type FileFacts, recordsOf } from "#core/facts/file-facts.ts";

/** Several rules need the duplicates of the same file, one after another. */
const known = new WeakMap<FileFacts, readonly (readonly number[])[]>();

/** The lines of each image that is on several lines, in order. Lines that training skips do not count. */
export function duplicateLines(file: FileFacts): readonly (readonly number[])[] {
	const lines = known.get(file) ?? (file.totals.imagesDiffer ? [] : findDuplicates(file));
	known.set(file, lines);
	return lines;
}

const NOWHERE = -1;

function findDuplicates(file: FileFacts): number[][] {
	// By the image's number. After many edits, a number may be higher than the number of lines.
	let first = new Int32Array(file.lineCount).fill(NOWHERE);
	const lines = new Map<number, number[]>();
	for (const [line, { imageKey, outcome }] of recordsOf(file)) {
		if (imageKey === undefined || outcome === "skipped") {
			continue;
		}
		if (imageKey >= first.length) {
			const more = new Int32Array(2 * imageKey + 1).fill(NOWHERE);
			more.set(first);
			first = more;
		}
		const before = first[imageKey] as number;
		if (before === NOWHERE) {
			first[imageKey] = line;
			continue;
		}
		const duplicates = lines.get(imageKey);
		if (duplicates) {
			duplicates.push(line);
		} else {
			lines.set(imageKey, [before, line]);
		}
	}
	return [...lines.values()];
}
