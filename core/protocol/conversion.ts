/**
 * Client to server, a request: converts a dataset of another format into JSON Lines on disk. The answer is a
 * `ConvertResult`; cancelling the request is answered too, with the outcome `cancelled`.
 */
export const CONVERT_METHOD = "automlImages/convert";

/** What the lines can be made for. */
export type ConversionTask = "multiclass" | "multilabel" | "object-detection" | "instance-segmentation";

export interface ConvertParams {
	/** Progress is reported to it as LSP's work-done progress, in percent. */
	readonly workDoneToken?: string | number;
	/** The id of a converter, such as `coco`. */
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
}

export type ConvertResult =
	| {
			readonly outcome: "converted";
			/** The paths of what was written. */
			readonly files: readonly string[];
			readonly task: ConversionTask;
			readonly counts: ConversionCounts;
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
