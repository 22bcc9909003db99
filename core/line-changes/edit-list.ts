import type { LineEdit } from "#core/jsonl/line-edit.ts";
import { removeElements } from "#core/jsonl/remove-elements.ts";
import type { ListSpacing } from "./spacing.ts";

interface Placed {
	readonly start: number;
	readonly end: number;
}

/** What a list is to hold: elements that are there and stay, in their order, and texts of new ones. What is not named goes. */
export type Wanted<T> = { readonly stays: T } | { readonly text: string };

/**
 * Makes a list hold what is wanted. New elements go behind the one that stays before them, or before the first that
 * stays. `brackets` is where the list is, brackets included.
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

/** A pair of places, in the old list and in the new one; without an old place the element is new. */
export interface Match {
	readonly old?: number;
	readonly fresh: number;
}

/**
 * Which element of the old list has become which of the new one. Lists of one length are matched place by place; else
 * equal elements at both ends are taken for the same, and what was inserted or removed is between them.
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
