import type { MLTable, Transformation } from "#core/mltable/mltable.ts";
import {
	mappingsIn,
	type PlacedText,
	type TableNode,
	textsUnder,
	textUnder,
} from "#core/mltable/table-node.ts";
import { nearestKey } from "./key-spelling.ts";

/** The transformations that a table may have. */
const KNOWN = [
	"read_json_lines",
	"read_delimited",
	"read_parquet",
	"read_delta_lake",
	"convert_column_types",
	"drop_columns",
	"keep_columns",
	"extract_columns_from_partition_format",
	"filter",
	"skip",
	"take",
	"take_random_sample",
];

/**
 * The known name that an unknown transformation is probably meant to be; `undefined` if it is known or not similar to
 * any.
 */
export function meantTransformation({ value }: PlacedText): string | undefined {
	return isKnown(value) ? undefined : nearestKey(value, KNOWN);
}

export function isKnown(name: string): boolean {
	return KNOWN.includes(name);
}

/** The transformation with a name, or a misspelling of it. */
export function findTransformation({ transformations }: MLTable, name: string): Transformation | undefined {
	return transformations?.items.find(
		(each) => each.name.value === name || meantTransformation(each.name) === name,
	);
}

/** An option of `read_json_lines`, if it is specified. */
export function readOption(table: MLTable, option: string): PlacedText | undefined {
	return textUnder(findTransformation(table, "read_json_lines")?.options, option);
}

/** Whether the column of image URLs is converted to a column of streams. */
export function convertsImageUrl({ transformations }: MLTable): boolean {
	return (transformations?.items ?? [])
		.filter(
			({ name }) =>
				name.value === "convert_column_types" || meantTransformation(name) === "convert_column_types",
		)
		.flatMap(({ options }) => mappingsIn(options))
		.some((each) => textsUnder(each, "columns").includes("image_url") && isStream(each));
}

function isStream(conversion: TableNode): boolean {
	return textsUnder(conversion, "column_type").includes("stream_info");
}
