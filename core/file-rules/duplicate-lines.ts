import { type FileFacts, recordsOf } from "#core/file-facts/file-facts.ts";

/** Several rules ask for the duplicates of the same file, one after the other. */
const known = new WeakMap<FileFacts, readonly (readonly number[])[]>();

/** The lines of each image that stands on several, in order. Lines that training skips hold no image. */
export function duplicateLines(file: FileFacts): readonly (readonly number[])[] {
	const lines = known.get(file) ?? findDuplicates(file);
	known.set(file, lines);
	return lines;
}

function findDuplicates(file: FileFacts): number[][] {
	const first = new Map<string, number>();
	const lines = new Map<string, number[]>();
	for (const [line, { imageKey, outcome }] of recordsOf(file)) {
		if (imageKey === undefined || outcome === "skipped") {
			continue;
		}
		const before = first.get(imageKey);
		if (before === undefined) {
			first.set(imageKey, line);
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
