import type { ImageSize } from "#core/model/image-size.ts";

/**
 * What a bar of the statistics counts, as a filter: the lines that the bar counts, or those with at least one object,
 * label, or box that it counts. The statistics use the same measurements and limits, so that both always agree.
 */
export interface CountedFilter {
	/** Lines that training treats like this, in the file as a whole: of several lines for one image, the last may replace the others. */
	readonly outcome?: CountedOutcome;
	/** Lines with this many objects, or labels. */
	readonly itemCount?: ValueRange;
	/** Lines with an object, or label, without a class. */
	readonly isNameless?: boolean;
	/** Lines with a box of this size, or (`none`) with an object without a box that training uses. */
	readonly boxSize?: CountedBoxSize;
	/** Lines with a box that covers this fraction of the image's area, from 0 to 1. */
	readonly boxShare?: ValueRange;
	/** Lines with a box of this aspect ratio, width by height, in pixels. */
	readonly boxRatio?: ValueRange;
	/** Lines with a box whose center is in this area. */
	readonly boxCenter?: Area;
	/** Lines whose `image_details` declare this size, or none (`unknown`). */
	readonly imageSize?:
		| { readonly only: ImageSize }
		| { readonly otherThan: readonly ImageSize[] }
		| "unknown";
}

export const COUNTED_OUTCOMES = ["used", "background", "skipped"] as const;
export type CountedOutcome = (typeof COUNTED_OUTCOMES)[number];

/** By area in pixels, as in COCO's metrics; `unknown` if the line does not declare the size of its image. */
export type BoxSize = "small" | "medium" | "large" | "unknown";

export const COUNTED_BOX_SIZES = ["small", "medium", "large", "unknown", "none"] as const satisfies (
	| BoxSize
	| "none"
)[];
export type CountedBoxSize = (typeof COUNTED_BOX_SIZES)[number];

/** Values from `from` to below `to`; without `to` there is no upper limit. */
export interface ValueRange {
	readonly from: number;
	readonly to?: number;
}

/** A part of an image, in fractions of its width from the left and of its height from the top. */
export interface Area {
	readonly x: ValueRange;
	readonly y: ValueRange;
}
