import type { RecordFacts } from "#core/facts/record-facts.ts";
import type { ConversionCounts } from "#core/protocol/server/conversion.ts";
import type { CountedRecord } from "#core/statistics/counted-record.ts";
import type { Task } from "#core/tasks/task.ts";

/** Counts the lines that are copied. */
export class LineCounts implements ConversionCounts {
	lines = 0;
	backgrounds = 0;
	objects = 0;
	segments = 0;
	readonly #task: Task;

	constructor(task: Task) {
		this.#task = task;
	}

	/** The next line. */
	add({ items }: CountedRecord, { segments }: RecordFacts): void {
		this.lines++;
		if (this.#task.hasObjects) {
			this.backgrounds += items.length === 0 ? 1 : 0;
			this.objects += items.length;
			this.segments += segments.total;
		}
	}

	counts(): ConversionCounts {
		const { lines, backgrounds, objects, segments } = this;
		return { lines, backgrounds, objects, segments };
	}
}

/** How often each class appears in a record. Items without a class are left out. */
export function classesIn({ items }: CountedRecord): Map<string, number> {
	const counts = new Map<string, number>();
	for (const { label } of items) {
		if (label !== "") {
			counts.set(label, (counts.get(label) ?? 0) + 1);
		}
	}
	return counts;
}
