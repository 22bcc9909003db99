/** The tasks that lines can be converted for. */
export type ConversionTask = "multiclass" | "multilabel" | "object-detection" | "instance-segmentation";

export interface ConvertParams {
	/**
	 * The token for LSP's work-done progress, in percent; its message is an `imageCountMessage` once there are images.
	 */
	readonly workDoneToken?: string | number;
	/** The id of a converter, such as `coco`, or `auto` for the first one that recognizes the source. */
	readonly format: string;
	/** URI of the file or folder on disk that the format starts from. */
	readonly source: string;
	/** URI of the folder to write to; it is created if it does not exist. */
	readonly outputFolder: string;
	/** What image paths are appended to; may be empty if the images have their own URLs. */
	readonly baseUrl: string;
	readonly task: ConversionTask | "auto";
	/** Whether existing files may be replaced. */
	readonly overwrite: boolean;
	/** The id of a split rule, such as `stratified`; `none` if absent. */
	readonly split?: string;
	/** Percentages of training, validation, and optionally test; `80/20` if absent. */
	readonly shares?: string;
	/** The same seed gives the same split; 0 if absent. */
	readonly seed?: number;
	/** What the split `group` keeps together: `folder` (if absent), `prefix`, or a regular expression. */
	readonly groupBy?: string;
	/** Where the parts of a split go; `v2` if absent. */
	readonly layout?: Layout;
	/** Whether to write exactly what the official scripts write, including their mistakes. */
	readonly azureCompatible?: boolean;
	/** Whether to only report what would happen, without writing anything. */
	readonly dryRun?: boolean;
	/** Whether to write a report next to the lines: `conversion-report.json`, or `NAME.conversion-report.json` for one file; if absent, only with a split. */
	readonly report?: boolean;
}

/** `v1`: files in the output folder. `v2`: a folder per part, with the file named `MLTable` that jobs use. */
export type Layout = "v1" | "v2";

export type ConvertResult =
	| {
			readonly outcome: "converted";
			/** Whether this was a dry run, which writes nothing. */
			readonly dryRun?: true;
			/** The paths of the output files. */
			readonly files: readonly string[];
			readonly task: ConversionTask;
			readonly counts: ConversionCounts;
			/** The content of each part; absent if there was neither a split nor a dry run. */
			readonly split?: SplitTable;
			/** The path of the report, which is one of the files; absent if none was written. */
			readonly report?: string;
			/** In a dry run, the first few lines that have objects or a class, as samples. */
			readonly samples?: readonly string[];
			readonly problems: ProblemList;
	  }
	/** Nothing was written. The first problem explains why. */
	| { readonly outcome: "failed"; readonly problems: ProblemList }
	/** Nothing was written, because these paths exist and may not be replaced. */
	| { readonly outcome: "exists"; readonly files: readonly string[] }
	/** Nothing was written, because the request was cancelled. */
	| { readonly outcome: "cancelled" };

export interface ConversionCounts {
	readonly lines: number;
	/** Lines without objects. */
	readonly backgrounds: number;
	readonly objects: number;
	/** Segments of polygons. */
	readonly segments: number;
}

/** The content of each part of a split: in total, and per class. */
export interface SplitTable {
	/** Only `all` if there is no split. */
	readonly parts: readonly ("train" | "validation" | "test" | "all")[];
	/** One for each of `parts`. Labels of whole images count like objects. */
	readonly totals: readonly PartCount[];
	/** By name. */
	readonly classes: readonly { readonly name: string; readonly counts: readonly PartCount[] }[];
}

export interface PartCount {
	readonly images: number;
	readonly objects: number;
}

export interface ProblemList {
	/** The first ones, starting with fatal ones. */
	readonly list: readonly ReportedProblem[];
	/** How many there are in total. */
	readonly counts: Readonly<Record<ReportedProblem["severity"], number>>;
}

/** A problem with the source, or with writing. */
export interface ReportedProblem {
	/** The path of the file that has it. */
	readonly file: string;
	/** The element of the file, such as "annotation 12"; empty for the whole file. */
	readonly element: string;
	/** One sentence without its period. */
	readonly reason: string;
	/** An `error` does not reach training; a `warning` does, but changed or uncertain. */
	readonly severity: "fatal" | "error" | "warning" | "info";
}
