import type { Layout, OutputOptions, SplitOptions } from "#core/model/conversion-options.ts";

/** `split` is the id of a rule other than `none` and `folders`; `stratified` if absent. */
export interface SplitLinesParams extends SplitOptions, OutputOptions {
	/** The token for LSP's work-done progress, in percent. */
	readonly workDoneToken?: string | number;
	/** URI of the file on disk. */
	readonly source: string;
	/** URI of the folder to write to; it is created if it does not exist. */
	readonly outputFolder: string;
	/** Where the parts go; `v2` if absent. */
	readonly layout?: Layout;
}

export interface MergeLinesParams extends OutputOptions {
	/** The token for LSP's work-done progress, in percent. */
	readonly workDoneToken?: string | number;
	/** URIs of the files, in the order of their lines in the result; on disk. */
	readonly sources: readonly string[];
	/** URI of the file to write. */
	readonly target: string;
	/** Whether to leave out lines that repeat an earlier line for the same image; false if absent. */
	readonly deduplicate?: boolean;
}
