import type { TaskId } from "#core/model/task-id.ts";

export interface DetectFormatsParams {
	/** URI of a file or a folder on disk. */
	readonly source: string;
}

/** What a format says of it. */
export interface FormatAnswer {
	/** The id of the format, such as `coco`, and its name as people read it. */
	readonly id: string;
	readonly name: string;
	readonly tasks: readonly TaskId[];
	/** What its conversion starts from. */
	readonly startsFrom: "file" | "folder";
	/** URI of the file or folder to start from; absent where it is not of the format. */
	readonly source?: string;
	/** What was found or is missing, as one sentence without its full stop. */
	readonly because: string;
	/** Whether this is about a dataset in the folder that was asked about, which is none itself. */
	readonly isBelow?: true;
	/** The names of the folders for its parts, which make the split `folders`, where these together are the dataset. */
	readonly parts?: readonly string[];
}
