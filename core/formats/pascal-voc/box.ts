import { settleBox } from "#core/formats/settle-shape.ts";
import { BOX_KEYS, type Box, isTrainableBox } from "#core/model/box.ts";
import { clampToImage, toNormalized } from "#core/model/coordinates.ts";
import type { ImageSize } from "#core/model/image-size.ts";
import { type Corners, readVocCorners, type Tell } from "./corners.ts";
import type { VocObject } from "./file.ts";

/**
 * The upright box of an object, normalized and inside the image. What was changed for that, and what training will
 * drop all the same, is told; `undefined` where there is no box at all, which is told as well.
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
		tell("error", `${corners}; it is left out`);
		return undefined;
	}
	if (!corners.every(Number.isFinite)) {
		tell("error", "Its box reaches beyond all numbers; it is left out");
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
		? ` reaches beyond the image of ${size.width} x ${size.height} pixels`
		: "";
	if (isTrainableBox(inside)) {
		tell("warning", `${shown(corners)}${beyond}; it is cut at the edge`);
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
	return `Its box (${corners.map((value) => Number(value.toPrecision(6))).join(", ")})`;
}
