import type { Report } from "#core/formats/converter.ts";
import { describeValue } from "#core/formats/describe-value.ts";
import type { CocoCategory } from "./file.ts";
import { IdMap, isId } from "./id-map.ts";

/** The classes by category id. Categories without a usable id or name are reported; their annotations have no class. */
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
				`The id is ${describeValue(id)} instead of a number or text; the category is ignored`,
			);
		} else if (labels.has(id)) {
			report(`category ${id}`, "warning", "An earlier category has the same id; this one is ignored");
		} else if ((typeof name === "string" && name.trim() !== "") || typeof name === "number") {
			labels.set(id, String(name));
		} else {
			report(
				`category ${id}`,
				"warning",
				`The name is ${describeValue(name)} instead of text; the category is ignored`,
			);
		}
	});
	return labels;
}
