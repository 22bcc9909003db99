import { type FileFacts, recordsOf } from "#core/file-facts/file-facts.ts";
import type { ClassValue } from "#core/forecast/class-value.ts";

/** One class of a file: how often it is used, and the line on which it stands first. */
export interface ClassFacts {
	readonly value: ClassValue;
	count: number;
	readonly line: number;
}

import { replacedLines } from "./replaced-lines.ts";

/** The classes that training learns from the file, in the order of their first use. */
export function classFacts(file: FileFacts): ClassFacts[] {
	const byKey = new Map<string, ClassFacts>();
	const replaced = replacedLines(file);
	for (const [line, { classes }] of recordsOf(file)) {
		for (const value of replaced.has(line) ? [] : classes) {
			const known = byKey.get(value.key);
			if (known) {
				known.count++;
			} else {
				byKey.set(value.key, { value, count: 1, line });
			}
		}
	}
	return [...byKey.values()];
}

/** A class as people read it. */
export function className({ key }: ClassValue): string {
	return key.slice(key.indexOf(" ") + 1);
}
