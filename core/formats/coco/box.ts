import { describeValue } from "#core/formats/describe-value.ts";
import { readNumber } from "#core/formats/reading/read-number.ts";
import { type Box, boxFromPixels } from "#core/model/box.ts";
import type { ImageSize } from "#core/model/image-size.ts";

/** A box in normalized coordinates, or why there is none (a clause), or that only the image's size is missing. */
export type BoxReading =
	| { readonly kind: "box"; readonly box: Box }
	| { readonly kind: "none"; readonly reason: string }
	| { readonly kind: "no-size" };

/** Reads a COCO `bbox`: [x, y, width, height], in pixels or, if `normalized`, from 0 to 1. */
export function readBbox(bbox: unknown, size: ImageSize | undefined, normalized: boolean): BoxReading {
	if (!Array.isArray(bbox)) {
		return { kind: "none", reason: `the bbox is ${describeValue(bbox)}` };
	}
	const [x, y, width, height] = bbox.map(readNumber);
	if (
		bbox.length !== 4 ||
		x === undefined ||
		y === undefined ||
		width === undefined ||
		height === undefined
	) {
		return { kind: "none", reason: `the bbox is ${describeValue(bbox)} instead of four numbers` };
	}
	if (!Number.isFinite(x + width) || !Number.isFinite(y + height)) {
		return { kind: "none", reason: "the bbox is too large for a number" };
	}
	const unit = normalized ? { width: 1, height: 1 } : size;
	return unit ? { kind: "box", box: boxFromPixels(x, y, width, height, unit) } : { kind: "no-size" };
}

/** Whether a box that reaches outside the image would fit if it were two corners, which is not how COCO stores boxes. */
export function looksLikeCorners(bbox: unknown, size: ImageSize | undefined): boolean {
	const numbers = Array.isArray(bbox) ? bbox.map(readNumber) : [];
	const [x1, y1, x2, y2] = numbers as [number, number, number, number];
	return (
		size !== undefined && x1 >= 0 && y1 >= 0 && x2 > x1 && y2 > y1 && x2 <= size.width && y2 <= size.height
	);
}
