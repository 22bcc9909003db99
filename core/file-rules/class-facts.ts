import { type ClassUse, type FileFacts, recordsOf } from "#core/file-facts/file-facts.ts";
import type { ClassValue } from "#core/forecast/class-value.ts";

/** One class of a file: how often it is used, and the line on which it stands first. */
export type ClassFacts = ClassUse;

/** The classes that training learns from the file, in the order of their first use. Values that are equal to Python count as one. */
export function classFacts(file: FileFacts): ClassFacts[] {
	const byKey = new Map<string, { value: ClassValue; count: number; line: number }>();
	for (const use of file.classUses?.() ?? usesOf(file)) {
		const known = byKey.get(use.value.key);
		if (known) {
			known.count += use.count;
		} else {
			byKey.set(use.value.key, { ...use });
		}
	}
	return [...byKey.values()];
}

function* usesOf(file: FileFacts): Generator<ClassUse> {
	for (const [line, { classes }] of recordsOf(file)) {
		for (const value of classes) {
			yield { value, count: 1, line };
		}
	}
}

/** A class as people read it. */
export function className({ key }: ClassValue): string {
	return key.slice(key.indexOf(" ") + 1);
}
