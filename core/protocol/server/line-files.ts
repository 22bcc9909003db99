import type { Layout } from "./conversion.ts";

export interface SplitLinesParams {
	/** Progress is reported to it as LSP's work-done progress, in percent. */
	readonly workDoneToken?: string | number;
	/** URI of the file; on disk. */
	readonly source: string;
	/** URI of the folder to write to; it is created if it is not there. */
	readonly outputFolder: string;
	/** Whether files of the same name may be replaced. */
	readonly overwrite: boolean;
	/** The id of a split rule other than `none` and `folders`; `stratified` if absent. */
	readonly split?: string;
	/** As for conversions. */
	readonly shares?: string;
	readonly seed?: number;
	readonly groupBy?: string;
	/** Where the parts go; `v2` if absent. */
	readonly layout?: Layout;
	/** Whether to find out all there is to say, and write nothing. */
	readonly dryRun?: boolean;
}

export interface MergeLinesParams {
	/** Progress is reported to it as LSP's work-done progress, in percent. */
	readonly workDoneToken?: string | number;
	/** URIs of the files, in the order of their lines in the result; on disk. */
	readonly sources: readonly string[];
	/** URI of the file to write. */
	readonly target: string;
	/** Whether a file of that name may be replaced. */
	readonly overwrite: boolean;
	/** Whether to leave out a line that says the same as an earlier one of the same image; not if absent. */
	readonly deduplicate?: boolean;
	/** Whether to find out all there is to say, and write nothing. */
	readonly dryRun?: boolean;
}
