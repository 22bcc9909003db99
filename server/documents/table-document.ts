import { type Change, LineTable } from "./line-table.ts";

/** An open document of a file named `MLTable`. */
export class TableDocument {
	readonly uri: string;
	version: number;
	readonly #table: LineTable;

	constructor(uri: string, version: number, text: string) {
		this.uri = uri;
		this.version = version;
		this.#table = new LineTable(text);
	}

	/** The text, with line feeds as line ends. */
	get text(): string {
		return this.#table.lines.join("\n");
	}

	change(changes: readonly Change[], version: number): void {
		for (const change of changes) {
			this.#table.apply(change);
		}
		this.version = version;
	}
}
