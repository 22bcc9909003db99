import type { LineEdit } from "#core/jsonl/line-edit.ts";
import { removeElements } from "#core/jsonl/remove-elements.ts";
import type { ListSpacing } from "./spacing.ts";

interface Placed {
	readonly start: number;
	readonly end: number;
}

/**
 * The wanted contents of a list: existing elements to keep, in their order, and texts of new ones. All others are
 * removed.
 */
export type Wanted<T> = { readonly stays: T } | { readonly text: string };

/**
 * The edits that give a list the wanted contents. New elements are inserted after the preceding kept element, or before
 * the first one. `brackets` is the range of the list, including its brackets.
 */
export function editList<T extends Placed>(
	brackets: Placed,
	elements: readonly T[],
	wanted: readonly Wanted<T>[],
	spacing: ListSpacing,
): LineEdit[] {
	const staying = new Set(wanted.flatMap((each) => ("stays" in each ? [each.stays] : [])));
	const edits = removeElements(elements, (element) => !staying.has(element));
	const insert = (at: number, text: string) => edits.push({ start: at, end: at, text });
	const fresh: string[] = [];
	let behind: T | undefined;
	for (const each of wanted) {
		if ("text" in each && behind) {
			insert(behind.end, spacing.comma + each.text);
		} else if ("text" in each) {
			fresh.push(each.text);
		} else {
			behind = each.stays;
		}
	}
	if (fresh.length > 0) {
		const [first] = wanted.flatMap((each) => ("stays" in each ? [each.stays] : []));
		const text = fresh.join(spacing.comma);
		if (first) {
			insert(first.start, text + spacing.comma);
		} else if (elements[0]) {
			insert(elements[0].start, text);
		} else {
			insert(brackets.end - 1, text + spacing.close);
		}
	}
	return edits;
}

/** A pair of indexes in the old and the new list; without an old index, the element is new. */
export interface Match {
	readonly old?: number;
	readonly fresh: number;
}

/**
 * Which element of the old list corresponds to which element of the new one. Lists of the same length are matched by
 * index; otherwise equal elements at both ends are matched, and what was inserted or removed is between them.
 */
export function matchLists(
	oldCount: number,
	newCount: number,
	isSame: (old: number, fresh: number) => boolean,
): Match[] {
	const shorter = Math.min(oldCount, newCount);
	let head = oldCount === newCount ? shorter : 0;
	while (head < shorter && isSame(head, head)) {
		head++;
	}
	let tail = 0;
	while (head + tail < shorter && isSame(oldCount - 1 - tail, newCount - 1 - tail)) {
		tail++;
	}
	return Array.from({ length: newCount }, (_, fresh): Match => {
		const fromEnd = newCount - fresh;
		if (fromEnd <= tail) {
			return { old: oldCount - fromEnd, fresh };
		}
		return fresh < oldCount - tail ? { old: fresh, fresh } : { fresh };
	});
}
