import type { PageStrings } from "#core/protocol/pages/preview-strings.ts";
import { number } from "./numbers.ts";

/** Puts values in the places `{0}`, `{1}` … of a text. A place without a value stays. */
export function format(template: string, ...values: readonly (string | number)[]): string {
	return template.replace(/\{(\d+)\}/g, (place, index: string) => String(values[Number(index)] ?? place));
}

/** "No objects", "1 object", "5 objects". */
export function countObjects(
	count: number,
	strings: Pick<PageStrings, "noObjects" | "oneObject" | "manyObjects">,
): string {
	if (count === 0) {
		return strings.noObjects;
	}
	return count === 1 ? strings.oneObject : format(strings.manyObjects, number(count));
}
