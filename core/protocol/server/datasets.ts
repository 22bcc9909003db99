import type { FileCounts } from "./training-report.ts";

export interface DatasetsParams {
	/** The URIs of JSON Lines files and of files named `MLTable`. */
	readonly uris: readonly string[];
}

/** A dataset as listed in the view, known from the first lines of its files. */
export interface DatasetHead {
	/** The folder of several files, or the name of the only file. */
	readonly name: string;
	/** As displayed, such as "object detection". */
	readonly taskName: string;
	/** Training, validation, test; never empty. */
	readonly files: readonly DatasetFileHead[];
}

export interface DatasetFileHead {
	readonly uri: string;
	readonly name: string;
	/** Absent if the name does not tell. */
	readonly split?: "train" | "validation" | "test";
}

export interface DatasetSummaryParams {
	/** The URIs of the dataset's files. */
	readonly uris: readonly string[];
}

export interface DatasetSummary {
	/** One for each requested file, in the same order. */
	readonly files: readonly (FileSummary | UnreadableSummary)[];
	/** Most frequent first, counted over all files. */
	readonly classes: readonly { readonly name: string; readonly count: number }[];
}

export interface FileSummary extends FileCounts {
	readonly job: "runs" | "fails";
	/** The forecast in one sentence. */
	readonly sentence: string;
}

export interface UnreadableSummary {
	/** One sentence. */
	readonly problem: string;
}
