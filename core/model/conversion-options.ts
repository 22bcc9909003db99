import type { TaskId } from "./task-id.ts";

/** How images are split into parts. Absent values have their defaults. */
export interface SplitOptions {
	/** The id of a split rule, such as `stratified`; `none` for one file. */
	readonly split?: string | undefined;
	/** Percentages of training, validation, and optionally test; `80/20` if absent. */
	readonly shares?: string | undefined;
	/** The same seed gives the same split; 0 if absent. */
	readonly seed?: number | undefined;
	/** What the split `group` keeps together: `folder` (if absent), `prefix`, or a regular expression. */
	readonly groupBy?: string | undefined;
}

/** `v1`: files in the output folder. `v2`: a folder per part, with the file named `MLTable` that jobs use. */
export type Layout = "v1" | "v2";

/** How files are written. */
export interface OutputOptions {
	/** Whether existing files may be replaced. */
	readonly overwrite: boolean;
	/** Whether to only report what would happen, without writing anything. */
	readonly dryRun?: boolean;
}

/** How a dataset is read. */
export interface ConverterOptions {
	/** `auto` lets the data decide. */
	readonly task: TaskId | "auto";
	/** What the path of every image is appended to, with or without a trailing `/`. Absent or empty if the images have their own URLs. */
	readonly baseUrl?: string;
	/** Whether the result must match what the official scripts write, including their mistakes. */
	readonly azureCompatible?: boolean;
	/**
	 * Whether pixels count from 1 and boxes include their last pixel, as in the original Pascal VOC dataset: a box then
	 * goes from (xmin - 1) / width to xmax / width. Azure's script and most current labeling tools count from 0.
	 */
	readonly oneBased?: boolean;
}

/** How a dataset is converted, except for its source and its split: the same for the wizard, the request, and the command line. */
export interface ConversionOptions extends ConverterOptions, OutputOptions {
	/** Where the parts of a split go; `v2` if absent. */
	readonly layout?: Layout;
	/** Whether to write a report next to the lines: `conversion-report.json`, or `NAME.conversion-report.json` for one file; if absent, only with a split. */
	readonly report?: boolean;
}
