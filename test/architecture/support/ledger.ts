import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "#test/vscode/project.ts";

/** `docs/training-runtime.md` as a whole. */
export const PAGE = readFileSync(join(ROOT, "docs/training-runtime.md"), "utf8");

/** A row of the ledger. */
export interface LedgerRow {
	/** The file of ours that the section is about; absent where none of the forecast's files decides. */
	readonly file: string | undefined;
	/** The answer of the forecast; absent in such a section. */
	readonly answer: string | undefined;
	readonly costs: string;
	/** Our functions. */
	readonly functions: readonly string[];
	readonly rules: readonly string[];
	readonly certainty: string;
}

/** The rows of all tables in the ledger's sections, read by the names of their columns. */
export function readLedger(page = PAGE): LedgerRow[] {
	const [, ledger = ""] = page.split(/^## The ledger$/m);
	const [text = ""] = ledger.split(/^## /m);
	return text
		.split(/^### /m)
		.slice(1)
		.flatMap((section) => {
			const [file] = named(section.slice(0, section.indexOf("\n")));
			return tableOf(section).map((row) => ({
				file,
				answer: named(row.answer)[0],
				costs: named(row.costs)[0] ?? "",
				functions: named(row["we decide in"]),
				rules: named(row.rules),
				certainty: row.certainty ?? "",
			}));
		});
}

/** A table's rows, with their cells by column. */
function tableOf(section: string): Record<string, string>[] {
	const [head, , ...rows] = section
		.split("\n")
		.filter((line) => line.startsWith("|"))
		.map((line) =>
			line
				.split("|")
				.slice(1, -1)
				.map((cell) => cell.trim()),
		);
	return rows.map((cells) => Object.fromEntries(cells.map((cell, i) => [head?.[i] ?? "", cell])));
}

/** What a text has in backticks. */
export function named(text = ""): string[] {
	return [...text.matchAll(/`([^`\n]+)`/g)].map(([, name = ""]) => name);
}
