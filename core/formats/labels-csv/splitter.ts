import type { Report } from "#core/formats/converter.ts";
import { shorten } from "#core/formats/describe-value.ts";
import type { CsvField } from "./read-csv.ts";

/** Takes a field of labels apart. Empty ones stay, so that they can be told. */
export type FieldSplitter = (field: CsvField) => string[];

/**
 * How a table separates the labels of an image. Spaces do by default, and then a field in quotes is one label whatever
 * it holds, unless the table quotes every field, which says nothing. The table itself may show another separator.
 */
export function splitterFor(fields: readonly CsvField[], report: Report): FieldSplitter {
	const full = fields.filter(({ text }) => text.trim() !== "");
	const allQuoted = full.every(({ quoted }) => quoted);
	const separator = separatorOf(full, allQuoted, report);
	if (separator !== " ") {
		report("", "info", `The labels of an image are separated by ${separator}, so spaces are parts of them`);
		return ({ text }) => text.split(separator).map((label) => label.trim());
	}
	const kept = allQuoted ? undefined : full.find(({ quoted, text }) => quoted && /[,;|]/.test(text));
	if (kept) {
		report(
			"",
			"warning",
			`A field in quotes is one label, such as ${shorten(JSON.stringify(kept.text))}: check that it is`,
		);
	}
	return ({ text, quoted }) => (quoted && !allQuoted ? [text.trim()] : text.trim().split(/\s/));
}

function separatorOf(full: readonly CsvField[], allQuoted: boolean, report: Report): string {
	const telling = allQuoted ? full : full.filter(({ quoted }) => !quoted);
	const found = [";", "|", ...(allQuoted ? [","] : [])].filter((each) =>
		telling.some(({ text }) => text.includes(each)),
	);
	const [only, ...others] = found;
	if (others.length > 0) {
		report(
			"",
			"warning",
			`Labels hold ${found.join(" and ")}; none of them is taken for a separator, only spaces are`,
		);
		return " ";
	}
	return only ?? (joinsByComma(full) ? "," : " ");
}

/**
 * Programs quote a field where they have to: if a comma is in all that are quoted, and all parts of one of those are
 * labels of other images as well, the comma is a separator, not a part of a class.
 */
function joinsByComma(full: readonly CsvField[]): boolean {
	const quoted = full.filter((field) => field.quoted);
	const alone = new Set(full.filter((field) => !field.quoted).map(({ text }) => text));
	return (
		quoted.every(({ text }) => text.includes(",")) &&
		quoted.some(({ text }) => text.split(",").every((part) => alone.has(part.trim())))
	);
}
