import type { FileFacts } from "#core/facts/file-facts.ts";
import { classFacts, className } from "#core/rules/reading/class-facts.ts";

/** A class and how often training uses it. */
export interface UsedClass {
	readonly name: string;
	readonly count: number;
}

/** The classes that training learns from a file: most frequent first, then by name. */
export function usedClasses(file: FileFacts): UsedClass[] {
	const counts = new Map<string, number>();
	for (const { value, count } of classFacts(file)) {
		const name = className(value);
		counts.set(name, (counts.get(name) ?? 0) + count);
	}
	return [...counts]
		.map(([name, count]) => ({ name, count }))
		.sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}
