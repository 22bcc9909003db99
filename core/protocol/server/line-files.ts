import type { Layout, OutputOptions, SplitOptions } from "#core/model/conversion-options.ts";

/** `split` is the id of a rule other than `none` and `folders`; `stratified` if absent. */
export interface SplitLinesParams extends SplitOptions, OutputOptions {
	/** Progress is reported to it as LSP's work-done progress, in percent. */
	readonly workDoneToken?: string | number;
	/** URI of the file; on disk. */
	readonly source: string;
	/** URI of the folder to write to; it is created if it is not there. */
	readonly outputFolder: string;
	/** Where the parts go; `v2` if absent. */
	readonly layout?: Layout;
}

export interface MergeLinesParams extends OutputOptions {
	/** Progress is reported to it as LSP's work-done progress, in percent. */
	readonly workDoneToken?: string | number;
	/** URIs of the files, in the order of their lines in the result; on disk. */
	readonly sources: readonly string[];
	/** URI of the file to write. */
	readonly target: string;
	/** Whether to leave out a line that says the same as an earlier one of the same image; not if absent. */
	readonly deduplicate?: boolean;
}
