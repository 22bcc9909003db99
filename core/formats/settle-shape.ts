import { BOX_KEYS, type Box, isTrainableBox } from "#core/model/box.ts";
import { clampToImage, isInsideImage } from "#core/model/coordinates.ts";
import { boxOfPolygon, type Polygon, type Segment } from "#core/model/polygon.ts";

/**
 * A coordinate that is outside by no more than this (normalized) got there by rounding. Training would drop it all the
 * same, so it is moved to the edge; what is further out is left as the source has it, and reported.
 */
const ROUNDING = 1e-6;

function settle(coordinate: number): number {
	const clamped = clampToImage(coordinate);
	return Math.abs(coordinate - clamped) <= ROUNDING ? clamped : coordinate;
}

/** The box without the dust of rounding outside the image. Normalized. */
export function settleBox({ topX, topY, bottomX, bottomY }: Box): Box {
	return {
		topX: settle(topX),
		topY: settle(topY),
		bottomX: settle(bottomX),
		bottomY: settle(bottomY),
	};
}

/** The polygon without the dust of rounding outside the image. Normalized. */
export function settlePolygon(polygon: Polygon): Polygon {
	return polygon.map((segment) => segment.map(settle));
}

/** Why training will drop the box, as a sentence without its full stop; `undefined` if it keeps it. */
export function whyBoxIsDropped(box: Box): string | undefined {
	if (isTrainableBox(box)) {
		return undefined;
	}
	const outside = BOX_KEYS.find((key) => !isInsideImage(box[key]));
	return outside
		? `${outside} is ${round(box[outside])}, outside the image (0 to 1); training drops this box`
		: "Its box has no area; training drops it";
}

/** What of the polygon training will drop, as a sentence without its full stop; `undefined` if it keeps all. */
export function whyPolygonIsDropped(polygon: Polygon): string | undefined {
	const inside = polygon.filter((segment) => segment.every(isInsideImage));
	const lost = polygon.length - inside.length;
	const box = boxOfPolygon(inside);
	if (box && !isTrainableBox(box)) {
		return "Its outline has no area; training drops this object";
	}
	if (lost === 0) {
		return undefined;
	}
	const value = firstOutside(polygon);
	return lost === polygon.length
		? `Its outline reaches ${round(value)}, outside the image (0 to 1); training drops this object`
		: `${lost} of ${polygon.length} parts of its outline reach outside the image (0 to 1), to ${round(value)}; training drops these parts`;
}

function firstOutside(polygon: Polygon): number {
	const outside = (segment: Segment) => segment.find((value) => !isInsideImage(value));
	return polygon.map(outside).find((value) => value !== undefined) as number;
}

function round(value: number): number {
	return Number(value.toPrecision(6));
}
