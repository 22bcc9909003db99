import type { LineEdit } from "./line-edit.ts";

interface Placed {
	readonly start: number;
	readonly end: number;
}

/**
 * Removes members of an object or items of a list, each with one comma and its spacing. `elements` are all members or
 * items, in the order of the text.
 */
export function removeElements<T extends Placed>(
	elements: readonly T[],
	isRemoved: (element: T) => boolean,
): LineEdit[] {
	const firstKept = elements.findIndex((element) => !isRemoved(element));
	return elements.flatMap((element, index): LineEdit[] => {
		if (!isRemoved(element)) {
			return [];
		}
		// Before the first element that is kept, the comma after the element is removed; later, the comma before it.
		const start = index > firstKept && firstKept >= 0 ? elements[index - 1]?.end : element.start;
		const end = index < firstKept || firstKept < 0 ? elements[index + 1]?.start : element.end;
		return [{ start: start ?? element.start, end: end ?? element.end, text: "" }];
	});
}
