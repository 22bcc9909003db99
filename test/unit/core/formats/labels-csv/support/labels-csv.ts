import { labelsCsv } from "#core/formats/labels-csv/labels-csv.ts";
import type { ConverterOptions } from "#core/model/conversion-options.ts";
import { convertDataset, DATASET_URL } from "#test/unit/core/formats/support/convert-dataset.ts";

/** A table whose images are next to it, unless other files are given. */
export async function convertLabels(
	text: string | Uint8Array,
	options: Partial<ConverterOptions> = {},
	beside: readonly string[] = ["a.jpg", "b.jpg", "c.jpg", "d.jpg"],
) {
	const files = Object.fromEntries(beside.map((name) => [`ds/${name}`, ""]));
	const converted = await convertDataset(
		labelsCsv,
		"ds/labels.csv",
		{ ...files, "ds/labels.csv": text },
		options,
	);
	return {
		...converted,
		/** The path of each image with its labels. */
		pairs: converted.annotations.map(({ imageUrl, content }) => [
			imageUrl.replace(DATASET_URL, ""),
			content.kind === "classes" ? content.labels : content.kind,
		]),
	};
}
