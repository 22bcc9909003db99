import type { BoxSize, ValueRange } from "./counted-filter.ts";
import type { Kept } from "./training-report.ts";

export interface StatisticsParams {
	/** URIs of annotation files. One alone stands for all files of its dataset; several for themselves. An open document is read from its text, all others from disk. */
	readonly uris: readonly string[];
	/** The token for LSP's work-done progress, in percent. */
	readonly workDoneToken?: string | number;
}

/** The statistics of a dataset's files. Histograms of different files have the same bins. */
export interface DatasetStatistics {
	/** In the order training, validation, test. */
	readonly files: readonly (FileStatistics | UncountedFile)[];
}

interface CountedFile {
	readonly uri: string;
	/** The name of the file, with its folder if another file has the same name. */
	readonly name: string;
	/** Absent if the name does not tell. */
	readonly split?: "train" | "validation" | "test";
}

/** A file that cannot be read, or does not contain annotations. */
export interface UncountedFile extends CountedFile {
	/** One sentence without its period. */
	readonly problem: string;
}

export interface FileStatistics extends CountedFile, FileFigures {}

/** What is in one file, and what training keeps of it. Every line that is not blank counts as an image: two lines for one image count as two. */
export interface FileFigures {
	readonly task: "multiclass" | "multilabel" | "object-detection" | "instance-segmentation";
	/** What classes count, and an image may have several of. */
	readonly unit: "object" | "label";
	readonly images: {
		readonly total: number;
		/** What training does with them; the three add up to the total. */
		readonly used: number;
		readonly background: number;
		readonly skipped: number;
		/** Those without objects or classes. */
		readonly empty: number;
		/** Images with a crowd object. */
		readonly crowded: number;
	};
	readonly job: "runs" | "fails";
	/** Why the job fails. */
	readonly reason?: string;
	/** Objects, or labels. */
	readonly objects: Kept;
	/** Objects that are crowds. */
	readonly crowds: number;
	/** Most frequent first, then by name. */
	readonly classes: readonly ClassFigures[];
	/** Images by the number of their objects, or labels. */
	readonly perImage: Histogram;
	/** Absent if the task has no objects. */
	readonly boxes?: BoxFigures;
	readonly imageSizes: ImageSizes;
}

export interface ClassFigures {
	/** Empty for objects without a class. */
	readonly name: string;
	/** Objects, or labels. */
	readonly objects: Kept;
	/** Images that have it, regardless of what training does with them. */
	readonly images: number;
}

/** The number of values in each bin. */
export interface Histogram {
	readonly bins: readonly Bin[];
	/** Over all values; absent if there are none. */
	readonly spread?: { readonly least: number; readonly mean: number; readonly most: number };
}

/** The last bin may have no `to`: it is open. If it has one, that is the greatest possible value, and belongs to the bin. */
export interface Bin extends ValueRange {
	readonly count: number;
}

/** Boxes as training uses them, including those around polygons: inside the image, and with an area. */
export interface BoxFigures {
	readonly count: number;
	/** Objects without such a box; they are not included in the figures below. */
	readonly without: number;
	/** Fractions of the image's area, from 0 to 1. */
	readonly shares: Histogram;
	/** By area in pixels: `small` below 32², `large` from 96² on, as in COCO's metrics; `unknown` if the line does not declare the size of its image. */
	readonly sizes: Readonly<Record<BoxSize, number>>;
	/** Aspect ratios in pixels (width / height). */
	readonly ratios: Histogram;
	/** The number of box centers in each cell of a grid over the image, row by row from the top left. */
	readonly centers: { readonly columns: number; readonly rows: number; readonly counts: readonly number[] };
}

/** Sizes as declared in the `image_details` of the lines. */
export interface ImageSizes {
	/** Most frequent first. */
	readonly most: readonly { readonly width: number; readonly height: number; readonly images: number }[];
	/** How many other sizes there are, and how many images have them. */
	readonly others: { readonly sizes: number; readonly images: number };
	/** Images whose lines do not declare a size. */
	readonly unknown: number;
}

/** Whether a file could be counted. */
export function isCounted(file: FileStatistics | UncountedFile): file is FileStatistics {
	return "objects" in file;
}
