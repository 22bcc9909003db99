import type { ImageSize } from "#core/model/image-size.ts";
import type { LineRuns } from "#core/model/line-runs.ts";
import type { Shape } from "#core/model/shape.ts";
import type { CountedFilter } from "./counted-filter.ts";
import type { LineProblem } from "./line-view.ts";
import type { WalkFilter } from "./walk.ts";

/** What training does because of a finding, worst first. The rules use the same words. */
export const GALLERY_CONSEQUENCES = [
	"job-fails",
	"line-skipped",
	"object-dropped",
	"segment-dropped",
	"value-ignored",
] as const;
export type GalleryConsequence = (typeof GALLERY_CONSEQUENCES)[number];

/** Which lines the gallery shows. Absent conditions are ignored; all others must hold. */
export interface GalleryFilter extends WalkFilter, CountedFilter {
	/** Lines with a finding that has this consequence. */
	readonly consequence?: GalleryConsequence;
}

/** What the gallery can be sorted by: the order of the file, problems (errors, warnings, and losses), objects or classes, declared pixels of the image, or pixels of the smallest box. */
export const GALLERY_SORTS = ["line", "problems", "objects", "image-size", "box-size"] as const;

export interface GallerySort {
	readonly by: (typeof GALLERY_SORTS)[number];
	/** The highest, or the last line, first. Equal lines keep the order of the file. */
	readonly descending: boolean;
}

export interface GalleryQueryParams {
	/** The document's URI. */
	readonly uri: string;
	readonly filter: GalleryFilter;
	readonly sort: GallerySort;
	/** How many of the first lines include their tiles. */
	readonly tiles: number;
}

export interface GalleryAnswer {
	/** The version of the document that this was read from. */
	readonly version: number;
	/** The matching lines. */
	readonly lines: LineRuns;
	/** The number of lines, without blank ones. */
	readonly total: number;
	readonly taskName: string;
	/** Whether lines contain objects, not classes of whole images. */
	readonly hasObjects: boolean;
	/** The files of the dataset, including this one, in the order train, validation, test. */
	readonly files: readonly GalleryFile[];
	/** The tiles of the first lines, as many as requested. */
	readonly tiles: readonly GalleryTile[];
}

export interface GalleryFile {
	readonly uri: string;
	readonly name: string;
	/** Absent if the name does not tell. */
	readonly split?: "train" | "validation" | "test" | undefined;
	/** Whether it is the file that is shown. */
	readonly isOwn: boolean;
}

export interface GalleryLinesParams {
	readonly uri: string;
	readonly version: number;
	/** From 0. */
	readonly lines: readonly number[];
}

/** A line as shown by a tile. */
export interface GalleryTile {
	/** From 0. */
	readonly line: number;
	/** The name of the image file; empty if the line has no image URL. */
	readonly title: string;
	/** The URI of the image file; absent if it was not found. */
	readonly imageUri?: string;
	/** According to `image_details`. */
	readonly declaredSize?: ImageSize;
	readonly shapes: readonly Shape[];
	/** The classes of a classification line. */
	readonly classes: readonly string[];
	readonly problems: readonly LineProblem[];
	/** One sentence that explains why there is nothing to show. */
	readonly message?: string;
}

export interface RelabelLinesParams {
	readonly uri: string;
	readonly version: number;
	readonly lines: LineRuns;
	/** Objects, or images, with this class … */
	readonly from: string;
	/** … get this one. */
	readonly to: string;
}

export interface RelabeledLines {
	/** Edits by line, from 0; offsets are UTF-16 units inside the line. Lines without the class are left out. */
	readonly lines: readonly {
		readonly line: number;
		readonly edits: readonly { readonly start: number; readonly end: number; readonly text: string }[];
	}[];
	/** The number of objects (or classes of images) that get the new class. */
	readonly count: number;
}
