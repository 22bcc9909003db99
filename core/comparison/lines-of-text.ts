/** The lines of a text, wherever they are stored. They are requested in any order, and more than once. */
export interface LineSource {
	/** The number of lines. */
	readonly count: number;
	/** A line (from 0) without its line end. */
	readonly textOf: (line: number) => string;
}
