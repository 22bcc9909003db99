import { type ClassUse, type FileFacts, recordsOf } from "#core/file-facts/file-facts.ts";
import type { ClassValue } from "#core/forecast/class-value.ts";
import { duplicateLines } from "./duplicate-lines.ts";

/** One class of a file: how often it is used, and the line on which it stands first. */
export type ClassFacts = ClassUse;

/** Several rules ask for the classes of the same file, one after the other. */
const known = new WeakMap<FileFacts, readonly ClassFacts[]>();

/** The classes that training learns from the file, in the order of their first use. Values that are equal to Python count as one. */
export function classFacts(file: FileFacts): readonly ClassFacts[] {
	const classes = known.get(file) ?? countClasses(file);
	known.set(file, classes);
	return classes;
}

function countClasses(file: FileFacts): ClassFacts[] {
	const byKey = new Map<string, { value: ClassValue; count: number; line: number }>();
	const replaced = replacedLines(file);
	for (const use of (replaced.size === 0 && file.classUses?.()) || usesOf(file, replaced)) {
		const same = byKey.get(use.value.key);
		if (same) {
			same.count += use.count;
		} else {
			byKey.set(use.value.key, { ...use });
		}
	}
	return [...byKey.values()];
}

/** Lines whose label a later line for the same image replaces. Only classification does that; detection puts all together. */
function replacedLines(file: FileFacts): ReadonlySet<number> {
	return new Set(file.task?.hasObjects ? [] : duplicateLines(file).flatMap((lines) => lines.slice(0, -1)));
}

function* usesOf(file: FileFacts, replaced: ReadonlySet<number>): Generator<ClassUse> {
	for (const [line, { classes }] of recordsOf(file)) {
		for (const value of replaced.has(line) ? [] : classes) {
			yield { value, count: 1, line };
		}
	}
}

/** A class as people read it. */
export function className({ key }: ClassValue): string {
	return key.slice(key.indexOf(" ") + 1);
}

/** How often a class is used, as people say it. */
export function times(count: number): string {
	return count === 1 ? "once" : count === 2 ? "twice" : `${count} times`;
}
