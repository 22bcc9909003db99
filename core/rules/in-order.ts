import type { FileFinding } from "./file-rule.ts";

/** A rule may report up to this many findings in any order. */
const MOST_UNORDERED = 10_000;

/**
 * Merges findings from several sources, each in the order of the text, into one sequence in the order of the text. If
 * findings are at the same place, those from the earlier source come first.
 */
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
 * A rule's findings in the order of the text, without keeping all of them. A rule with many findings reports them line
 * by line, so only the first ten thousand need sorting.
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

/** Compares two findings by their position in the text. */
export function compare(a: FileFinding, b: FileFinding): number {
	return a.line - b.line || a.start - b.start || a.end - b.end;
}
