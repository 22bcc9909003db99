/** What the lines can be made for. */
export type ConversionTask = "multiclass" | "multilabel" | "object-detection" | "instance-segmentation";

export interface ConvertParams {
	/** Progress is reported to it as LSP's work-done progress, in percent; its message is an `imageCountMessage` once there are images. */
	readonly workDoneToken?: string | number;
	/** The id of a converter, such as `coco`, or `auto`: the first that recognizes the source. */
	readonly format: string;
	/** URI of the file or folder that the format starts from; on disk. */
	readonly source: string;
	/** URI of the folder to write to; it is created if it is not there. */
	readonly outputFolder: string;
	/** What image paths are appended to; may be empty where the images have URLs of their own. */
	readonly baseUrl: string;
	readonly task: ConversionTask | "auto";
	/** Whether files of the same name may be replaced. */
	readonly overwrite: boolean;
	/** The id of a split rule, such as `stratified`; `none` if absent. */
	readonly split?: string;
	/** Percentages of train, validation and perhaps test; `80/20` if absent. */
	readonly shares?: string;
	/** The same seed gives the same split; 0 if absent. */
	readonly seed?: number;
	/** What the split `group` keeps together: `folder` (if absent), `prefix` or a regular expression. */
	readonly groupBy?: string;
	/** Where the parts of a split go; `v2` if absent. */
	readonly layout?: Layout;
	/** Whether to write what the official scripts write, right or wrong. */
	readonly azureCompatible?: boolean;
	/** Whether to find out all there is to say, and write nothing. */
	readonly dryRun?: boolean;
	/** Whether to write a report beside the lines: `conversion-report.json`, or `NAME.conversion-report.json` for one file; if absent, only with a split. */
	readonly report?: boolean;
}

/** `v1`: files in the output folder. `v2`: a folder for each part, with the file named `MLTable` that jobs take. */
export type Layout = "v1" | "v2";

export type ConvertResult =
	| {
			readonly outcome: "converted";
			/** Whether nothing was written after all, since that was asked for. */
			readonly dryRun?: true;
			/** The paths of what was written. */
			readonly files: readonly string[];
			readonly task: ConversionTask;
			readonly counts: ConversionCounts;
			/** What each part has got; absent where there was neither a split nor a dry run. */
			readonly split?: SplitTable;
			/** The path of the report, which is one of the files; absent where none was written. */
			readonly report?: string;
			/** In a dry run the first few lines, such as have objects or a class, to be looked at. */
			readonly samples?: readonly string[];
			readonly problems: ProblemList;
	  }
	/** Nothing was written. The first problem says why. */
	| { readonly outcome: "failed"; readonly problems: ProblemList }
	/** Nothing was written, since these paths are there and may not be replaced. */
	| { readonly outcome: "exists"; readonly files: readonly string[] }
	/** Nothing was written, since the request was cancelled. */
	| { readonly outcome: "cancelled" };

export interface ConversionCounts {
	readonly lines: number;
	/** Lines without an object. */
	readonly backgrounds: number;
	readonly objects: number;
	/** Parts of outlines. */
	readonly segments: number;
}

/** What each part of a split has got: in all, and of each class. */
export interface SplitTable {
	/** `all` alone where there is no split. */
	readonly parts: readonly ("train" | "validation" | "test" | "all")[];
	/** One for each of `parts`. Labels of whole images count as objects do. */
	readonly totals: readonly PartCount[];
	/** By name. */
	readonly classes: readonly { readonly name: string; readonly counts: readonly PartCount[] }[];
}

export interface PartCount {
	readonly images: number;
	readonly objects: number;
}

export interface ProblemList {
	/** The first ones, fatal ones in front. */
	readonly list: readonly ReportedProblem[];
	/** How many there are in all. */
	readonly counts: Readonly<Record<ReportedProblem["severity"], number>>;
}

/** One thing that is wrong with the source, or with writing. */
export interface ReportedProblem {
	/** The path of the file that has it. */
	readonly file: string;
	/** What in the file, such as "annotation 12"; empty for the whole of it. */
	readonly element: string;
	/** One sentence without its full stop. */
	readonly reason: string;
	/** An `error` does not reach training; a `warning` does, changed or doubtful. */
	readonly severity: "fatal" | "error" | "warning" | "info";
}
