import type { ClassValue } from "#core/forecast/class-value.ts";
import type { LineFacts } from "./file-rule.ts";

/** One class of a file: how often it is used, and the line on which it stands first. */
export interface ClassFacts {
	readonly value: ClassValue;
	count: number;
	readonly line: number;
}

/** The classes that training learns from the file, in the order of their first use. */
export function classFacts(lines: readonly LineFacts[]): ClassFacts[] {
	const byKey = new Map<string, ClassFacts>();
	lines.forEach(({ forecast }, line) => {
		for (const value of forecast?.classes ?? []) {
			const known = byKey.get(value.key);
			if (known) {
				known.count++;
			} else {
				byKey.set(value.key, { value, count: 1, line });
			}
		}
	});
	return [...byKey.values()];
}

/** A class as people read it. */
export function className({ key }: ClassValue): string {
	return key.slice(key.indexOf(" ") + 1);
}
