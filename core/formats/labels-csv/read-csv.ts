import { type Options, parse } from "csv-parse/browser/esm/sync";

export interface CsvField {
	readonly text: string;
	/** Whether it is in quotes. */
	readonly quoted: boolean;
}

export interface CsvRow {
	/** The line on which it starts, from 1. */
	readonly line: number;
	readonly fields: readonly CsvField[];
}

/** A table, without its blank lines, and the lines that could not be read. */
export interface CsvTable {
	readonly rows: readonly CsvRow[];
	readonly faults: readonly CsvFault[];
}

export interface CsvFault {
	/** From 1. */
	readonly line: number;
	/** What is wrong and what happens because of it, as one sentence without its final period. */
	readonly reason: string;
}

/** How many lines with unmatched quotes are skipped; after the last of them, reading stops. */
const MOST_FAULTS = 100;

/** Reads comma-separated values, or values separated by semicolons or tabs if the first line uses those. Never fails. */
export function readCsv(text: string): CsvTable {
	const delimiter = delimiterOf(text);
	const rows: CsvRow[] = [];
	const faults: CsvFault[] = [];
	let rest = text;
	let before = 0;
	for (;;) {
		const good = readUntilFault(rest, delimiter, before, rows);
		if (good === "all") {
			return { rows, faults };
		}
		const last = faults.length === MOST_FAULTS - 1;
		faults.push({
			line: before + good + 1,
			reason: `The quotes do not match; ${last ? `the rest of the file is skipped, because there are ${MOST_FAULTS} such lines` : "the line is skipped"}`,
		});
		if (last) {
			return { rows, faults };
		}
		rest = behindLines(rest, good + 1);
		before += good + 1;
	}
}

/** Adds the rows of a text to the existing ones; returns how many lines came before one that cannot be read. */
function readUntilFault(text: string, delimiter: string, before: number, rows: CsvRow[]): number | "all" {
	// A quoted field may contain line breaks, so a row starts after the line on which the last one ended.
	let done = 0;
	const options: Options = {
		delimiter,
		record_delimiter: ["\r\n", "\n", "\r"],
		relax_column_count: true,
		relax_quotes: true,
		trim: delimiter !== "\t",
		cast: (value, { quoting }): CsvField => ({ text: value, quoted: quoting }),
		on_record: (record, { lines }) => {
			// The library's types do not know what `cast` returns.
			const fields = record as unknown as readonly CsvField[];
			if (fields.length > 1 || fields[0]?.text !== "") {
				rows.push({ line: before + done + 1, fields });
			}
			done = lines;
			return null;
		},
	};
	try {
		parse(text, options);
		return "all";
	} catch {
		return done;
	}
}

function behindLines(text: string, count: number): string {
	const ends = /\r\n|\n|\r/g;
	for (let line = 0; line < count; line++) {
		if (!ends.test(text)) {
			return "";
		}
	}
	return text.slice(ends.lastIndex);
}

function delimiterOf(text: string): string {
	const first = /^[^\r\n]*/.exec(text.trimStart())?.[0].replace(/"[^"]*"/g, "") ?? "";
	return [",", ";", "\t"].find((delimiter) => first.includes(delimiter)) ?? ",";
}
