import { isInsideImage, toNormalized } from "./coordinates.ts";

/** A box in normalized coordinates, with the key names of the JSONL format. `top` and `bottom` name corners, not sides. */
export interface Box {
	readonly topX: number;
	readonly topY: number;
	readonly bottomX: number;
	readonly bottomY: number;
}

/** The four keys of a box in the order in which the runtime reads them. */
export const BOX_KEYS = ["topX", "topY", "bottomX", "bottomY"] as const;
export type BoxKey = (typeof BOX_KEYS)[number];

/** Whether a key is along the image's width. */
export function isHorizontal(key: BoxKey): boolean {
	return key === "topX" || key === "bottomX";
}

/**
 * Whether training accepts a box: all four coordinates are inside the image, and width and height are positive. NaN is
 * not accepted.
 */
export function isTrainableBox(box: Box): boolean {
	return BOX_KEYS.every((key) => isInsideImage(box[key])) && box.topX < box.bottomX && box.topY < box.bottomY;
}

/** Converts a box in pixels, given as corner, width, and height like COCO's `bbox`, to normalized corners. */
export function boxFromPixels(
	x: number,
	y: number,
	width: number,
	height: number,
	image: { readonly width: number; readonly height: number },
): Box {
	return {
		topX: toNormalized(x, image.width),
		topY: toNormalized(y, image.height),
		bottomX: toNormalized(x + width, image.width),
		bottomY: toNormalized(y + height, image.height),
	};
}
