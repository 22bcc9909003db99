import type { Geometry, Shape } from "#core/model/shape.ts";

export interface CompareParams {
	/** The newer edition: a document, open or on disk. */
	readonly uri: string;
	/** The older one: its text, or where it is, open or on disk. */
	readonly old: { readonly text: string } | { readonly uri: string };
	/** What summaries call the older and the newer edition. */
	readonly names: Names;
}

export interface Names {
	readonly old: string;
	readonly new: string;
}

/** What can have happened to an image or its objects, in the order in which it is told. */
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
 * `image-added`, `image-removed`: a line whose image has no (further) line in the other edition; its objects are not
 * counted again. `added`, `removed`, `moved` (another place or size), `reshaped` (another outline), `relabeled`, `crowd`
 * (the flag is another): an object; one object can be of several kinds. `classes`: those of a classification line.
 * `other`: something else in the record, such as its `image_details`.
 */
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** How often each kind is there; kinds that are not there are left out. */
export type ChangeCounts = Partial<Record<ChangeKind, number>>;

/** An image whose lines differ, in short. Lines count from 0; an image that was added has no old line, a removed one no new one. */
export interface ChangedImage {
	readonly imageUrl: string;
	readonly oldLine?: number;
	readonly newLine?: number;
	readonly counts: ChangeCounts;
}

/** A line that holds no record about an image. */
export interface UnreadLine {
	readonly side: Side;
	/** From 0. */
	readonly line: number;
	/** The end of the sentence "The line …". */
	readonly reason: string;
	/** Whether the other edition lacks the same text. */
	readonly isChange: boolean;
}

export type Side = "old" | "new";

/** What the whole comparison came to. */
export interface ComparisonTotals {
	/** Changes of all images together. */
	readonly counts: ChangeCounts;
	/** Objects of the images that were added or removed as a whole. */
	readonly objectsOfImages: { readonly added: number; readonly removed: number };
	/** Images that differ in nothing. */
	readonly unchanged: number;
	/** The least number of lines that would have to be moved to get the old order back; no change of content. */
	readonly reordered: number;
	/** Whether anything differs but the order of lines. */
	readonly differs: boolean;
}

/** What a whole comparison comes to: the images in the order of the new lines, those that were removed behind. */
export interface Comparison extends ComparisonTotals {
	readonly images: readonly ChangedImage[];
	readonly unread: readonly UnreadLine[];
	/** A summary to be pasted into a pull request. */
	readonly markdown: string;
}

/** An object as it is compared. Without a geometry it cannot be drawn. */
export interface ComparedObject extends Omit<Shape, "geometry"> {
	readonly geometry?: Geometry;
}

/** What happened to one object: only `old` was removed, only `new` was added. */
export interface ObjectChange {
	readonly kinds: readonly ChangeKind[];
	readonly old?: ComparedObject;
	readonly new?: ComparedObject;
}

/** What differs between two lines about one image. */
export interface LineChanges {
	readonly objects: readonly ObjectChange[];
	/** Objects as they stand in the new line, which are the same in the old one. */
	readonly unchanged: readonly ComparedObject[];
	/** Classes that only one of the lines has, of classification. */
	readonly classes: { readonly added: readonly string[]; readonly removed: readonly string[] };
	readonly counts: ChangeCounts;
}
