import type { ConversionOptions, SplitOptions } from "#core/model/conversion-options.ts";
import type { ProblemSeverity } from "#core/model/severity.ts";
import type { Split } from "#core/model/split.ts";
import type { TaskId } from "#core/model/task-id.ts";
export interface ConvertParams extends ConversionOptions, SplitOptions {
	/** Progress is reported to it as LSP's work-done progress, in percent; its message is an `imageCountMessage` once there are images. */
	readonly workDoneToken?: string | number;
	/** The id of a converter, such as `coco`, or `auto`: the first that recognizes the source. */
	readonly format: string;
	/** URI of the file or folder that the format starts from; on disk. */
	readonly source: string;
	/** URI of the folder to write to; it is created if it is not there. */
	readonly outputFolder: string;
	/** May be empty where the images have URLs of their own. */
	readonly baseUrl: string;
}

export type ConvertResult =
	| {
			readonly outcome: "converted";
			/** Whether nothing was written after all, since that was asked for. */
			readonly dryRun?: true;
			/** The paths of what was written. */
			readonly files: readonly string[];
			readonly task: TaskId;
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
	readonly parts: readonly (Split | "all")[];
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
	readonly counts: Readonly<Record<ProblemSeverity, number>>;
}

/** One thing that is wrong with the source, or with writing. */
export interface ReportedProblem {
	/** The path of the file that has it. */
	readonly file: string;
	/** What in the file, such as "annotation 12"; empty for the whole of it. */
	readonly element: string;
	/** One sentence without its full stop. */
	readonly reason: string;
	readonly severity: ProblemSeverity;
}
