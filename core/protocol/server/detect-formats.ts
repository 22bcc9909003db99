import type { ConversionTask } from "./conversion.ts";

export interface DetectFormatsParams {
	/** URI of a file or a folder on disk. */
	readonly source: string;
}

/** What a format says about it. */
export interface FormatAnswer {
	/** The id of the format, such as `coco`, and its display name. */
	readonly id: string;
	readonly name: string;
	readonly tasks: readonly ConversionTask[];
	/** Where its conversion starts. */
	readonly startsFrom: "file" | "folder";
	/** URI of the file or folder to start from; absent if it is not in the format. */
	readonly source?: string;
	/** What was found or is missing, as one sentence without its period. */
	readonly because: string;
	/** Whether this is about a dataset in the requested folder, which is not a dataset itself. */
	readonly isBelow?: true;
	/** The names of the folders for its parts, which together are the dataset; they are for the split `folders`. */
	readonly parts?: readonly string[];
}
