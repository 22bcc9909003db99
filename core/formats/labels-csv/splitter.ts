import type { Report } from "#core/formats/converter.ts";
import { shorten } from "#core/formats/describe-value.ts";
import type { CsvField } from "./read-csv.ts";

/** Splits a field into labels. Empty labels stay, so that they can be reported. */
export type FieldSplitter = (field: CsvField) => string[];

/**
 * How a table separates the labels of an image. By default with spaces; a field in quotes is then a single label,
 * unless the table quotes every field, which means nothing. The table itself may reveal another separator.
 */
export function splitterFor(fields: readonly CsvField[], report: Report): FieldSplitter {
	const full = fields.filter(({ text }) => text.trim() !== "");
	const allQuoted = full.every(({ quoted }) => quoted);
	const separator = separatorOf(full, allQuoted, report);
	if (separator !== " ") {
		report("", "info", `Labels are separated by ${separator}, so spaces are part of the labels`);
		return ({ text }) => text.split(separator).map((label) => label.trim());
	}
	const kept = allQuoted ? undefined : full.find(({ quoted, text }) => quoted && /[,;|]/.test(text));
	if (kept) {
		report(
			"",
			"warning",
			`A field in quotes is read as one label, such as ${shorten(JSON.stringify(kept.text))}; check that this is correct`,
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
		report("", "warning", `Labels contain ${found.join(" and ")}, but only spaces are read as separators`);
		return " ";
	}
	return only ?? (joinsByComma(full) ? "," : " ");
}

/**
 * Programs quote fields only if they have to: if all quoted fields contain a comma, and all parts of one of them are
 * labels of other images as well, the comma is a separator, not part of a class.
 */
function joinsByComma(full: readonly CsvField[]): boolean {
	const quoted = full.filter((field) => field.quoted);
	const alone = new Set(full.filter((field) => !field.quoted).map(({ text }) => text));
	return (
		quoted.every(({ text }) => text.includes(",")) &&
		quoted.some(({ text }) => text.split(",").every((part) => alone.has(part.trim())))
	);
}
