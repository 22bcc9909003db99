import type { ImageSize } from "#core/model/image-size.ts";
import type { LineRuns } from "#core/model/line-runs.ts";
import type { Shape } from "#core/model/shape.ts";
import type { Split } from "#core/model/split.ts";
import type { CountedFilter } from "./counted-filter.ts";
import type { LineProblem } from "./line-view.ts";
import type { WalkFilter } from "./walk.ts";

/** What training does because of a finding; the worst first. The rules say the same words. */
export const GALLERY_CONSEQUENCES = [
	"job-fails",
	"line-skipped",
	"object-dropped",
	"segment-dropped",
	"value-ignored",
] as const;
export type GalleryConsequence = (typeof GALLERY_CONSEQUENCES)[number];

/** Which lines the gallery shows. What is absent does not matter; all that is there must hold. */
export interface GalleryFilter extends WalkFilter, CountedFilter {
	/** Lines with a finding of this consequence. */
	readonly consequence?: GalleryConsequence;
}

/** What the gallery can be sorted by: the order of the file, problems (errors, warnings and losses), objects or classes, pixels of the image as declared, or of the smallest box. */
export const GALLERY_SORTS = ["line", "problems", "objects", "image-size", "box-size"] as const;

export interface GallerySort {
	readonly by: (typeof GALLERY_SORTS)[number];
	/** The most, or the last line, first. Equal ones keep the order of the file. */
	readonly descending: boolean;
}

export interface GalleryQueryParams {
	/** The document's URI. */
	readonly uri: string;
	readonly filter: GalleryFilter;
	readonly sort: GallerySort;
	/** So many of the lines that come first bring their tiles along. */
	readonly tiles: number;
}

export interface GalleryAnswer {
	/** The version of the document that this was read from. */
	readonly version: number;
	/** The lines that fit. */
	readonly lines: LineRuns;
	/** How many lines there are, without blank ones. */
	readonly total: number;
	readonly taskName: string;
	/** Whether lines hold objects, not classes of the whole image. */
	readonly hasObjects: boolean;
	/** The files of the dataset, itself among them, in the order train, validation, test. */
	readonly files: readonly GalleryFile[];
	/** Those of the lines that come first, as many as were asked for. */
	readonly tiles: readonly GalleryTile[];
}

export interface GalleryFile {
	readonly uri: string;
	readonly name: string;
	/** Absent where the name does not say it. */
	readonly split?: Split | undefined;
	/** Whether it is the one that is shown. */
	readonly isOwn: boolean;
}

export interface GalleryLinesParams {
	readonly uri: string;
	readonly version: number;
	/** From 0. */
	readonly lines: readonly number[];
}

/** A line as a tile shows it. */
export interface GalleryTile {
	/** From 0. */
	readonly line: number;
	/** The name of the image's file; empty where the line names none. */
	readonly title: string;
	/** The URI of the image's file; absent where it was not found. */
	readonly imageUri?: string;
	/** As `image_details` declares it. */
	readonly declaredSize?: ImageSize;
	readonly shapes: readonly Shape[];
	/** The classes of a classification line. */
	readonly classes: readonly string[];
	readonly problems: readonly LineProblem[];
	/** One sentence that says why there is nothing to show. */
	readonly message?: string;
}

export interface RelabelLinesParams {
	readonly uri: string;
	readonly version: number;
	readonly lines: LineRuns;
	/** Objects, or images, of this class … */
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
	/** How many objects (or classes of images) get the new class. */
	readonly count: number;
}
