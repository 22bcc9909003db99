import type { Layout } from "./conversion.ts";

/**
 * Client to server, a request: divides an annotation file on disk into files for training and validation; its lines are
 * copied as they are. The answer is a `ConvertResult`; cancelling the request is answered too.
 */
export const SPLIT_LINES_METHOD = "automlImages/splitLines";

export interface SplitLinesParams {
	/** Progress is reported to it as LSP's work-done progress, in percent. */
	readonly workDoneToken?: string | number;
	/** URI of the file; on disk. */
	readonly source: string;
	/** URI of the folder to write to; it is created if it does not exist. */
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
	/** Whether to only report what would happen, without writing anything. */
	readonly dryRun?: boolean;
}

/**
 * Client to server, a request: puts the lines of several annotation files on disk into one, as they are. The answer is a
 * `ConvertResult`; cancelling the request is answered too.
 */
export const MERGE_LINES_METHOD = "automlImages/mergeLines";

export interface MergeLinesParams {
	/** Progress is reported to it as LSP's work-done progress, in percent. */
	readonly workDoneToken?: string | number;
	/** URIs of the files, in the order of their lines in the result; on disk. */
	readonly sources: readonly string[];
	/** URI of the file to write. */
	readonly target: string;
	/** Whether a file of that name may be replaced. */
	readonly overwrite: boolean;
	/** Whether to leave out lines that repeat an earlier line for the same image; false if absent. */
	readonly deduplicate?: boolean;
	/** Whether to only report what would happen, without writing anything. */
	readonly dryRun?: boolean;
}
