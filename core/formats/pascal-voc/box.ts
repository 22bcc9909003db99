import { settleBox } from "#core/formats/inside-image.ts";
import { BOX_KEYS, type Box, isTrainableBox } from "#core/model/box.ts";
import { clampToImage, toNormalized } from "#core/model/coordinates.ts";
import type { ImageSize } from "#core/model/image-size.ts";
import { type Corners, readVocCorners, type Tell } from "./corners.ts";
import type { VocObject } from "./file.ts";

/**
 * The upright box of an object, normalized and clipped to the image. What was changed for that is reported, as is
 * anything that training drops anyway; `undefined` if there is no box, which is also reported.
 *
 * With `oneBased`, pixels count from 1 and a box includes its last pixels, as in the original dataset: pixel 1 begins
 * at 0, and pixel `width` ends at 1.
 */
export function readVocBox(
	object: VocObject,
	size: ImageSize,
	oneBased: boolean,
	tell: Tell,
): Box | undefined {
	const corners = readVocCorners(object, tell);
	if (typeof corners === "string") {
		tell("error", `${corners}; the object is dropped`);
		return undefined;
	}
	if (!corners.every(Number.isFinite)) {
		tell("error", "The box is too large for a number; the object is dropped");
		return undefined;
	}
	const [x1, y1, x2, y2] = corners;
	if (x1 > x2 || y1 > y2) {
		tell("warning", `${shown(corners)} has its corners in the wrong order; they are swapped`);
	}
	const first = oneBased ? 1 : 0;
	const box = settleBox({
		topX: toNormalized(Math.min(x1, x2) - first, size.width),
		topY: toNormalized(Math.min(y1, y2) - first, size.height),
		bottomX: toNormalized(Math.max(x1, x2), size.width),
		bottomY: toNormalized(Math.max(y1, y2), size.height),
	});
	if (isTrainableBox(box)) {
		return box;
	}
	const inside = clampBox(box);
	const beyond = BOX_KEYS.some((key) => inside[key] !== box[key])
		? ` extends beyond the image of ${size.width} x ${size.height} pixels`
		: "";
	if (isTrainableBox(inside)) {
		tell("warning", `${shown(corners)}${beyond}; it is clipped to the image`);
	} else {
		const noArea = beyond ? `${beyond} and has no area inside` : " has no area";
		tell("error", `${shown(corners)}${noArea}; training drops it`);
	}
	return inside;
}

function clampBox({ topX, topY, bottomX, bottomY }: Box): Box {
	return {
		topX: clampToImage(topX),
		topY: clampToImage(topY),
		bottomX: clampToImage(bottomX),
		bottomY: clampToImage(bottomY),
	};
}

function shown(corners: Corners): string {
	return `The box (${corners.map((value) => Number(value.toPrecision(6))).join(", ")})`;
}
