/** The lines of a text, wherever they are kept. They are asked for in any order, and more than once. */
export interface LineSource {
	/** How many lines there are. */
	readonly count: number;
	/** A line (from 0) without its line end. */
	readonly textOf: (line: number) => string;
}
