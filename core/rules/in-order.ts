import type { FileFinding } from "./file-rule.ts";

/** So many findings of a rule may come in any order. */
const MOST_UNORDERED = 10_000;

/** Findings from several sources, each in the order of the text, in that order as a whole. Of findings at one place those of the earlier source come first. */
export function* inOrder(sources: readonly Iterable<FileFinding>[]): Generator<FileFinding> {
	const heads = sources.map((source) => {
		const iterator = source[Symbol.iterator]();
		return { iterator, next: iterator.next() };
	});
	for (;;) {
		let first: (typeof heads)[number] | undefined;
		for (const head of heads) {
			if (!head.next.done && (!first || compare(head.next.value, first.next.value) < 0)) {
				first = head;
			}
		}
		if (!first) {
			return;
		}
		yield first.next.value;
		first.next = first.iterator.next();
	}
}

/**
 * A rule's findings in the order of the text, without keeping all of them: a rule that finds much finds it line by line,
 * so only the first ten thousand need sorting.
 */
export function* sorted(findings: Iterable<FileFinding>): Generator<FileFinding> {
	const iterator = findings[Symbol.iterator]();
	const first: FileFinding[] = [];
	let next = iterator.next();
	for (; !next.done && first.length < MOST_UNORDERED; next = iterator.next()) {
		first.push(next.value);
	}
	yield* first.sort(compare);
	for (; !next.done; next = iterator.next()) {
		yield next.value;
	}
}

/** Which of two findings stands first in the text. */
export function compare(a: FileFinding, b: FileFinding): number {
	return a.line - b.line || a.start - b.start || a.end - b.end;
}
