import type { Polygon } from "#core/model/polygon.ts";

/**
 * A binary mask of a whole image, of which only a window is stored; everything outside is background. Most objects
 * cover a small part of their image, so the window keeps masks of large images cheap.
 */
export interface Mask {
	/** Size of the image in pixels. */
	readonly width: number;
	readonly height: number;
	/** Position and size of the window in image pixels. An empty mask has a window without rows and columns. */
	readonly left: number;
	readonly top: number;
	readonly columns: number;
	readonly rows: number;
	/** The window row by row, 1 for the object and 0 for the background. */
	readonly pixels: Uint8Array;
}

/** Why something is not a valid mask, as a clause at the end of a sentence: "its counts add up to …". */
export interface MaskProblem {
	readonly problem: string;
}

/** A way to convert a mask to a polygon in normalized coordinates. */
export type OutlineMask = (mask: Mask) => Polygon | MaskProblem;

/**
 * The largest image that a mask may have, in pixels: 10,000 by 10,000. A larger size in a file is considered corrupt.
 */
export const MAX_MASK_PIXELS = 100_000_000;

/** A mask with a longer outline is noise and would take minutes to simplify. */
export const MAX_OUTLINE_POINTS = 500_000;
