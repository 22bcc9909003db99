import type { Layout } from "./conversion.ts";

export interface SplitLinesParams {
	/** The token for LSP's work-done progress, in percent. */
	readonly workDoneToken?: string | number;
	/** URI of the file on disk. */
	readonly source: string;
	/** URI of the folder to write to; it is created if it does not exist. */
	readonly outputFolder: string;
	/** Whether existing files may be replaced. */
	readonly overwrite: boolean;
	/** The id of a split rule other than `none` and `folders`; `stratified` if absent. */
	readonly split?: string;
	/** As in conversions. */
	readonly shares?: string;
	readonly seed?: number;
	readonly groupBy?: string;
	/** Where to write the parts; `v2` if absent. */
	readonly layout?: Layout;
	/** Whether to only report what would happen, without writing anything. */
	readonly dryRun?: boolean;
}

export interface MergeLinesParams {
	/** The token for LSP's work-done progress, in percent. */
	readonly workDoneToken?: string | number;
	/** URIs of the files, in the order of their lines in the result; on disk. */
	readonly sources: readonly string[];
	/** URI of the file to write. */
	readonly target: string;
	/** Whether an existing file may be replaced. */
	readonly overwrite: boolean;
	/** Whether to leave out lines that repeat an earlier line for the same image; false if absent. */
	readonly deduplicate?: boolean;
	/** Whether to only report what would happen, without writing anything. */
	readonly dryRun?: boolean;
}
