import type { Report } from "#core/formats/converter.ts";
import { describeValue } from "#core/formats/describe-value.ts";
import type { CocoCategory } from "./file.ts";
import { IdMap, isId } from "./id-map.ts";

/** The classes by category id. A category without a usable id or name is reported; its annotations will find no class. */
export function readCocoLabels(
	categories: readonly (CocoCategory | undefined)[],
	report: Report,
): IdMap<string> {
	const labels = new IdMap<string>();
	categories.forEach((category, index) => {
		const { id, name } = category ?? {};
		if (!isId(id)) {
			report(
				`category at position ${index + 1}`,
				"warning",
				`Its id is ${describeValue(id)} instead of a number or text; it is ignored`,
			);
		} else if (labels.has(id)) {
			report(`category ${id}`, "warning", "Another category has the same id before it; this one is ignored");
		} else if ((typeof name === "string" && name.trim() !== "") || typeof name === "number") {
			labels.set(id, String(name));
		} else {
			report(
				`category ${id}`,
				"warning",
				`Its name is ${describeValue(name)} instead of text; it is ignored`,
			);
		}
	});
	return labels;
}
