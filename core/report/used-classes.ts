import { type FileFacts, recordsOf } from "#core/file-facts/file-facts.ts";
import { className } from "#core/file-rules/class-facts.ts";
import type { FileForecast } from "#core/forecast/file-forecast.ts";

/** A class and how often training uses it. */
export interface UsedClass {
	readonly name: string;
	readonly count: number;
}

/** The classes that training learns from a file: the most frequent first, then by name. */
export function usedClasses(file: FileFacts, { outcomes }: FileForecast): UsedClass[] {
	const counts = new Map<string, number>();
	let record = 0;
	for (const [, { classes }] of recordsOf(file)) {
		if (outcomes[record++] !== "skipped") {
			for (const value of classes) {
				const name = className(value);
				counts.set(name, (counts.get(name) ?? 0) + 1);
			}
		}
	}
	return [...counts]
		.map(([name, count]) => ({ name, count }))
		.sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}
