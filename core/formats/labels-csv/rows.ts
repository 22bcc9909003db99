import type { Report } from "#core/formats/converter.ts";
import { countOf, shorten } from "#core/formats/describe-value.ts";
import { type ClassColumn, type CsvForm, readForm, truthOf } from "./form.ts";
import type { CsvField, CsvRow } from "./read-csv.ts";
import { type FieldSplitter, splitterFor } from "./splitter.ts";

/** The content of one row of the table. */
export interface LabeledImage {
	/** From 1. */
	readonly line: number;
	/** The image's name in the table. */
	readonly name: string;
	/** Each once, none empty, unless the official script's rules are requested. */
	readonly labels: readonly string[];
}

/** Reads the rows of a table; a sentence if they do not contain labels for images. */
export function readLabeledImages(rows: readonly CsvRow[], report: Report): LabeledImage[] | string {
	const form = readForm(rows, report);
	if (typeof form === "string") {
		return form;
	}
	const data = rows.slice(form.headed ? 1 : 0).filter((row) => isWhole(row, form, report));
	const labelsOf =
		form.kind === "list" ? listReader(form.labels, data, report) : columnReader(form.classes, report);
	return data.map((row) => ({
		line: row.line,
		name: (row.fields[form.image] as CsvField).text,
		labels: labelsOf(row),
	}));
}

/** Whether a row has a name and a field for every column; additional fields are allowed only if they are empty. */
function isWhole({ line, fields }: CsvRow, { image, width }: CsvForm, report: Report): boolean {
	if (fields.length < width || fields.slice(width).some(({ text }) => text !== "")) {
		report(
			`line ${line}`,
			"error",
			`The row has ${countOf(fields.length, "field")}; ${width} were expected (first: ${shorten(fields[0]?.text ?? "")}). It is skipped`,
		);
		return false;
	}
	if (fields[image]?.text.trim() === "") {
		report(`line ${line}, column ${image + 1}`, "error", "The row does not name an image; it is skipped");
		return false;
	}
	return true;
}

function listReader(column: number, data: readonly CsvRow[], report: Report): (row: CsvRow) => string[] {
	const splitter: FieldSplitter = splitterFor(
		data.map(({ fields }) => fields[column] as CsvField),
		report,
	);
	return ({ line, fields }) => {
		const labels = splitter(fields[column] as CsvField);
		const place = `line ${line}, column ${column + 1}`;
		const full = labels.filter((label) => label !== "");
		if (full.length > 0 && full.length < labels.length) {
			const count = labels.length - full.length;
			report(
				place,
				"warning",
				`The field has ${countOf(count, "empty label")} (two separators in a row), ignored`,
			);
		}
		return eachOnce(full, place, report);
	};
}

function columnReader(classes: readonly ClassColumn[], report: Report): (row: CsvRow) => string[] {
	return ({ line, fields }) => {
		const labels = classes.flatMap(({ column, name }) => {
			const value = truthOf((fields[column] as CsvField).text);
			if (value === undefined) {
				report(
					`line ${line}, column ${column + 1}`,
					"error",
					`${shorten(name)} is ${shorten((fields[column] as CsvField).text)} instead of 0 or 1; it is read as 0`,
				);
			}
			return value ? [name] : [];
		});
		return eachOnce(labels, `line ${line}`, report);
	};
}

function eachOnce(labels: readonly string[], place: string, report: Report): string[] {
	const unique = [...new Set(labels)];
	if (unique.length < labels.length) {
		const twice = labels.find((label, index) => labels.indexOf(label) < index) as string;
		report(place, "warning", `The label ${shorten(twice)} appears more than once; it is written once`);
	}
	return unique;
}
