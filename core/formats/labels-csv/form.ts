import type { Report } from "#core/formats/converter.ts";
import { shorten } from "#core/formats/describe-value.ts";
import { imageKind } from "#core/formats/image-name.ts";
import type { CsvRow } from "./read-csv.ts";

/** How a table assigns labels to images. Columns count from 0. */
export type CsvForm = {
	/** The column that names the image. */
	readonly image: number;
	/** How many columns a row must have. */
	readonly width: number;
	/** Whether the first row is a header. */
	readonly headed: boolean;
} & (
	| /** All labels are in one field. */ { readonly kind: "list"; readonly labels: number }
	| /** Each class has a column with 0 and 1. */ {
			readonly kind: "columns";
			readonly classes: readonly ClassColumn[];
	  }
);

/** The column of one class. */
export interface ClassColumn {
	readonly column: number;
	readonly name: string;
}

const IMAGE_COLUMN = /^(?:image|file|image_?path|path|(?:image|file)_?(?:name|id|url))$/i;
const LABEL_COLUMN = /^(?:label|class|tag|category)(?:e?s|_?names?)?$|^categories$/i;
const BOX_COLUMN = /^(?:x_?min|y_?min|x1|top_?x|bbox(?:_.*)?|x_?max|y_?max)$/i;

/** Determines the form of a table by its header and cells; a sentence if it has none. */
export function readForm(rows: readonly CsvRow[], report: Report): CsvForm | string {
	const [first, ...data] = rows;
	if (!first) {
		return "The file is empty";
	}
	const last = first.fields.findLastIndex(({ text }) => text.trim() !== "");
	const header = first.fields.slice(0, last + 1).map(({ text }) => text.trim());
	const [start = ""] = header;
	if (imageKind(start) !== "other" && header.length > 1) {
		report(
			`line ${first.line}`,
			"info",
			`The line names an image (${shorten(start)}), so the file has no header; the line is read as data`,
		);
		return { kind: "list", image: 0, labels: 1, width: 2, headed: false };
	}
	const box = header.find((name) => BOX_COLUMN.test(name));
	if (box !== undefined) {
		return `The file lists boxes (column ${box}), not labels of whole images`;
	}
	return header.length < 2
		? `The header has one column (${shorten(start)}); a column with the labels is also required`
		: readHeader(first, header, data, report);
}

function readHeader(
	{ line }: CsvRow,
	header: readonly string[],
	data: readonly CsvRow[],
	report: Report,
): CsvForm | string {
	const image = Math.max(
		0,
		header.findIndex((name) => IMAGE_COLUMN.test(name)),
	);
	const labels = header.findIndex((name, column) => column !== image && LABEL_COLUMN.test(name));
	const width = header.length;
	const truths = shareOfTruths(data, image, width);
	const common = { image, width, headed: true };
	if (width > 2 ? truths === 1 || (labels < 0 && truths >= 0.5) : labels < 0 && truths === 1) {
		return { ...common, kind: "columns", classes: classColumns(line, header, image, report) };
	}
	if (labels < 0 && width > 2) {
		return `The columns (${shorten(header.join(", "))}) are neither one column of labels nor classes with 0 and 1`;
	}
	if (width > 2) {
		report(
			`line ${line}`,
			"warning",
			`Of ${width} columns, only ${header[image]} and ${header[labels]} are read`,
		);
	}
	return { ...common, kind: "list", labels: labels < 0 ? 1 - image : labels };
}

function classColumns(line: number, header: readonly string[], image: number, report: Report): ClassColumn[] {
	return header.flatMap((name, column) => {
		if (name === "" && column !== image) {
			report(`line ${line}, column ${column + 1}`, "error", "The column has no name; it is ignored");
		}
		return name === "" || column === image ? [] : [{ column, name }];
	});
}

/** The share of 0 and 1 among the cells other than the image's; 0 if there are no such cells. */
function shareOfTruths(data: readonly CsvRow[], image: number, width: number): number {
	let cells = 0;
	let truths = 0;
	for (const { fields } of data) {
		for (let column = 0; column < Math.min(width, fields.length); column++) {
			const text = fields[column]?.text ?? "";
			if (column !== image && text !== "") {
				cells++;
				truths += truthOf(text) === undefined ? 0 : 1;
			}
		}
	}
	return cells === 0 ? 0 : truths / cells;
}

const TRUTHS: ReadonlyMap<string, boolean> = new Map([
	["1", true],
	["1.0", true],
	["true", true],
	["0", false],
	["0.0", false],
	["false", false],
	["", false],
]);

/** The value of a class's cell; `undefined` for anything but 0 and 1. */
export function truthOf(text: string): boolean | undefined {
	return TRUTHS.get(text.trim().toLowerCase());
}
