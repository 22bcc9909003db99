import type { TaskId } from "./task-id.ts";

/** How images are divided into parts. What is absent has its default. */
export interface SplitOptions {
	/** The id of a split rule, such as `stratified`; `none` for one file. */
	readonly split?: string | undefined;
	/** Percentages of train, validation and perhaps test; `80/20` if absent. */
	readonly shares?: string | undefined;
	/** The same seed gives the same split; 0 if absent. */
	readonly seed?: number | undefined;
	/** What the split `group` keeps together: `folder` (if absent), `prefix` or a regular expression. */
	readonly groupBy?: string | undefined;
}

/** `v1`: files in the output folder. `v2`: a folder for each part, with the file named `MLTable` that jobs take. */
export type Layout = "v1" | "v2";

/** How files are written. */
export interface OutputOptions {
	/** Whether files of the same name may be replaced. */
	readonly overwrite: boolean;
	/** Whether to find out all there is to say, and write nothing. */
	readonly dryRun?: boolean;
}

/** How a dataset is read. */
export interface ConverterOptions {
	/** `auto` leaves it to the data. */
	readonly task: TaskId | "auto";
	/** What every image's path is appended to, with or without a `/` at its end. Absent or empty where the images have URLs of their own. */
	readonly baseUrl?: string;
	/** Whether the result is to be what the official scripts write, with all their rules, right or wrong. */
	readonly azureCompatible?: boolean;
	/**
	 * Whether pixels count from 1 and boxes include their last ones, as in the original dataset of Pascal VOC: a box then
	 * goes from (xmin - 1) / width to xmax / width. Azure's script and most of today's labeling tools count from 0.
	 */
	readonly oneBased?: boolean;
}

/** How a dataset is converted, but for what it is and how it is divided: the same for wizard, request, and command line. */
export interface ConversionOptions extends ConverterOptions, OutputOptions {
	/** Where the parts of a split go; `v2` if absent. */
	readonly layout?: Layout;
	/** Whether to write a report beside the lines: `conversion-report.json`, or `NAME.conversion-report.json` for one file; if absent, only with a split. */
	readonly report?: boolean;
}
