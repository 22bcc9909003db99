import type { Split } from "#core/model/split.ts";
import type { TaskId } from "#core/model/task-id.ts";
import type { BoxSize, ValueRange } from "./counted-filter.ts";
import type { Kept } from "./training-report.ts";

export interface StatisticsParams {
	/** URIs of annotation files. One alone stands for all files of its dataset; several for themselves. An open document is read from its text, all others from disk. */
	readonly uris: readonly string[];
	/** Progress is reported to it as LSP's work-done progress, in percent. */
	readonly workDoneToken?: string | number;
}

/** What is in the files of a dataset. Histograms of different files have the same bins. */
export interface DatasetStatistics {
	/** In the order train, validation, test. */
	readonly files: readonly (FileStatistics | UncountedFile)[];
}

interface CountedFile {
	readonly uri: string;
	/** The file's name, with its folder where another of the files has the same name. */
	readonly name: string;
	/** Absent where the name tells none. */
	readonly split?: Split;
}

/** A file that cannot be read, or holds no annotations. */
export interface UncountedFile extends CountedFile {
	/** One sentence without its full stop. */
	readonly problem: string;
}

export interface FileStatistics extends CountedFile, FileFigures {}

/** What is in one file, and what training keeps of it. An image is a line that is not blank: what two lines say of one image is counted as of two. */
export interface FileFigures {
	readonly task: TaskId;
	/** What classes count, and an image may have many of. */
	readonly unit: "object" | "label";
	readonly images: {
		readonly total: number;
		/** What training does with them; the three make up the total. */
		readonly used: number;
		readonly background: number;
		readonly skipped: number;
		/** Those without an object or class. */
		readonly empty: number;
		/** Those with a crowd object. */
		readonly crowded: number;
	};
	readonly job: "runs" | "fails";
	/** Why the job fails. */
	readonly reason?: string;
	/** Objects, or labels. */
	readonly objects: Kept;
	/** Objects that are crowds. */
	readonly crowds: number;
	/** The most frequent first, then by name. */
	readonly classes: readonly ClassFigures[];
	/** Images by how many objects, or labels, they have. */
	readonly perImage: Histogram;
	/** Absent where the task has no objects. */
	readonly boxes?: BoxFigures;
	readonly imageSizes: ImageSizes;
}

export interface ClassFigures {
	/** Empty for what names no class. */
	readonly name: string;
	/** Objects, or labels. */
	readonly objects: Kept;
	/** Images that have it, whatever training does with them. */
	readonly images: number;
}

/** How many values lie in each bin. */
export interface Histogram {
	readonly bins: readonly Bin[];
	/** Over all values; absent where there are none. */
	readonly spread?: { readonly least: number; readonly mean: number; readonly most: number };
}

/** Of the last bin `to` may be absent: it is open. Where it is there, it is the greatest value there can be, and belongs to the bin. */
export interface Bin extends ValueRange {
	readonly count: number;
}

/** Boxes as training takes them, those around outlines too: inside the image, and with an area. */
export interface BoxFigures {
	readonly count: number;
	/** Objects without such a box; they are in none of the figures below. */
	readonly without: number;
	/** Shares of the image's area, from 0 to 1. */
	readonly shares: Histogram;
	/** By area in pixels: `small` below 32², `large` from 96² on, as COCO's metrics have it; `unknown` where the line does not say its image's size. */
	readonly sizes: Readonly<Record<BoxSize, number>>;
	/** Width by height, in pixels. */
	readonly ratios: Histogram;
	/** How many boxes have their center in each cell of a grid over the image, row by row from the upper left. */
	readonly centers: { readonly columns: number; readonly rows: number; readonly counts: readonly number[] };
}

/** Sizes as the lines' `image_details` say them. */
export interface ImageSizes {
	/** The most frequent first. */
	readonly most: readonly { readonly width: number; readonly height: number; readonly images: number }[];
	/** How many sizes there are beside these, and images that have them. */
	readonly others: { readonly sizes: number; readonly images: number };
	/** Images whose lines say no size. */
	readonly unknown: number;
}

/** Whether a file could be counted. */
export function isCounted(file: FileStatistics | UncountedFile): file is FileStatistics {
	return "objects" in file;
}
