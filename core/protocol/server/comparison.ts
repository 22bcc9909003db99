import type { Geometry, Shape } from "#core/model/shape.ts";

export interface CompareParams {
	/** The newer version: a document, open or on disk. */
	readonly uri: string;
	/** The older one: its text, or a document, open or on disk. */
	readonly old: { readonly text: string } | { readonly uri: string };
	/** The names of the older and the newer version in summaries. */
	readonly names: Names;
}

export interface Names {
	readonly old: string;
	readonly new: string;
}

/** What can happen to an image or its objects, in the order in which it is listed. */
export const CHANGE_KINDS = [
	"image-added",
	"image-removed",
	"added",
	"removed",
	"moved",
	"reshaped",
	"relabeled",
	"crowd",
	"classes",
	"other",
] as const;

/**
 * `image-added`, `image-removed`: a line whose image has no (further) line in the other version; its objects are not
 * counted as well. `added`, `removed`, `moved` (another position or size), `reshaped` (another polygon), `relabeled`,
 * `crowd` (the flag has changed): an object; one object can be of several kinds. `classes`: those of a classification
 * line. `other`: something else in the record, such as its `image_details`.
 */
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** How many changes of each kind there are; kinds without changes are left out. */
export type ChangeCounts = Partial<Record<ChangeKind, number>>;

/** A changed image in short. Lines count from 0; an added image has no old line, a removed one no new line. */
export interface ChangedImage {
	readonly imageUrl: string;
	readonly oldLine?: number;
	readonly newLine?: number;
	readonly counts: ChangeCounts;
}

/** A line that is not a record about an image. */
export interface UnreadLine {
	readonly side: Side;
	/** From 0. */
	readonly line: number;
	/** The end of the sentence "The line …". */
	readonly reason: string;
	/** Whether the other version lacks the same text. */
	readonly isChange: boolean;
}

export type Side = "old" | "new";

/** The totals of the comparison. */
export interface ComparisonTotals {
	/** The changes of all images together. */
	readonly counts: ChangeCounts;
	/** The objects of the images that were added or removed as a whole. */
	readonly objectsOfImages: { readonly added: number; readonly removed: number };
	/** The images without changes. */
	readonly unchanged: number;
	/** The minimum number of lines that would have to be moved to restore the old order; not a change of content. */
	readonly reordered: number;
	/** Whether anything differs except the order of lines. */
	readonly differs: boolean;
}

/** The images in the order of the new lines, then those that were removed. */
export interface Comparison extends ComparisonTotals {
	readonly images: readonly ChangedImage[];
	readonly unread: readonly UnreadLine[];
	/** A summary to paste into a pull request. */
	readonly markdown: string;
}

/** An object in a comparison. Without a geometry, it cannot be drawn. */
export interface ComparedObject extends Omit<Shape, "geometry"> {
	readonly geometry?: Geometry;
}

/** The change of one object: with only `old`, it was removed; with only `new`, it was added. */
export interface ObjectChange {
	readonly kinds: readonly ChangeKind[];
	readonly old?: ComparedObject;
	readonly new?: ComparedObject;
}

/** What differs between two lines about one image. */
export interface LineChanges {
	readonly objects: readonly ObjectChange[];
	/** The objects of the new line that are the same in the old one. */
	readonly unchanged: readonly ComparedObject[];
	/** The classes that only one of the lines has, for classification. */
	readonly classes: { readonly added: readonly string[]; readonly removed: readonly string[] };
	readonly counts: ChangeCounts;
}
