import { type FileFacts, recordsOf } from "#core/file-facts/file-facts.ts";
import type { RecordFacts } from "#core/file-facts/record-facts.ts";

/** The lines whose label a later line for the same image replaces. Only classification does that; detection puts all together. */
export function replacedLines(file: FileFacts): ReadonlySet<number> {
	const replaced = new Set<number>();
	if (file.task?.hasObjects) {
		return replaced;
	}
	const last = new Map<RecordFacts["imageKey"], number>();
	for (const [line, { outcome, imageKey }] of recordsOf(file)) {
		if (outcome === "skipped") {
			continue;
		}
		const earlier = last.get(imageKey);
		if (earlier !== undefined) {
			replaced.add(earlier);
		}
		last.set(imageKey, line);
	}
	return replaced;
}
