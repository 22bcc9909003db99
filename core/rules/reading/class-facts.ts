import { type FileFacts, recordsOf } from "#core/facts/file-facts.ts";
import type { ClassUse } from "#core/facts/file-totals.ts";
import type { ClassValue } from "#core/forecast/class-value.ts";
import { duplicateLines } from "./duplicate-lines.ts";

/** A class in a file. */
export type ClassFacts = ClassUse;

/** Several rules need the classes of the same file, one after another. */
const known = new WeakMap<FileFacts, readonly ClassFacts[]>();

/** The classes that training learns from the file, in any order. Values that are equal in Python count as one. */
export function classFacts(file: FileFacts): readonly ClassFacts[] {
	const classes = known.get(file) ?? countClasses(file);
	known.set(file, classes);
	return classes;
}

function countClasses(file: FileFacts): readonly ClassFacts[] {
	const replaced = replacedLines(file);
	const uses = replaced.size === 0 ? file.totals.classUses() : usesOf(file, replaced);
	const byKey = new Map<string, ClassFacts>();
	for (const use of uses) {
		const same = byKey.get(use.value.key);
		byKey.set(use.value.key, same ? together(same, use) : use);
	}
	return [...byKey.values()];
}

/** Of two equal values, Python keeps the one that it sees first. */
function together(a: ClassFacts, b: ClassFacts): ClassFacts {
	const { value, line } = b.line < a.line ? b : a;
	return { value, line, count: a.count + b.count };
}

/** The class that comes first in the file, if any. Finding it may require reading the whole file. */
export function firstClass(classes: readonly ClassFacts[]): ClassFacts | undefined {
	return classes.length < 2
		? classes[0]
		: classes.reduce((first, each) => (each.line < first.line ? each : first));
}

/**
 * Lines whose label is replaced by a later line for the same image. Only classification does that; detection merges
 * all.
 */
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

/** A class as it is shown to people. */
export function className({ key }: ClassValue): string {
	return key.slice(key.indexOf(" ") + 1);
}

/** How often a class is used, in words. */
export function times(count: number): string {
	return count === 1 ? "once" : count === 2 ? "twice" : `${count} times`;
}
