import { BOX_KEYS, type Box, isTrainableBox } from "#core/model/box.ts";
import { clampToImage, isInsideImage } from "#core/model/coordinates.ts";
import { boxOfPolygon, type Polygon, type Segment } from "#core/model/polygon.ts";

/**
 * A coordinate that is outside by at most this much (normalized) is a rounding error. Training would drop it anyway, so
 * it is moved to the edge; coordinates that are further out are kept as they are, and reported.
 */
const ROUNDING = 1e-6;

function settle(coordinate: number): number {
	const clamped = clampToImage(coordinate);
	return Math.abs(coordinate - clamped) <= ROUNDING ? clamped : coordinate;
}

/** The box without rounding errors outside the image. Normalized. */
export function settleBox({ topX, topY, bottomX, bottomY }: Box): Box {
	return {
		topX: settle(topX),
		topY: settle(topY),
		bottomX: settle(bottomX),
		bottomY: settle(bottomY),
	};
}

/** The polygon without rounding errors outside the image. Normalized. */
export function settlePolygon(polygon: Polygon): Polygon {
	return polygon.map((segment) => segment.map(settle));
}

/** Why training will drop the box, as a sentence without its final period; `undefined` if it keeps the box. */
export function whyBoxIsDropped(box: Box): string | undefined {
	if (isTrainableBox(box)) {
		return undefined;
	}
	const outside = BOX_KEYS.find((key) => !isInsideImage(box[key]));
	return outside
		? `${outside} is ${round(box[outside])}, outside the image (0 to 1); training drops this box`
		: "The box has no area; training drops it";
}

/** What training will drop of the polygon, as a sentence without its final period; `undefined` if it keeps all of it. */
export function whyPolygonIsDropped(polygon: Polygon): string | undefined {
	const inside = polygon.filter((segment) => segment.every(isInsideImage));
	const lost = polygon.length - inside.length;
	const box = boxOfPolygon(inside);
	if (box && !isTrainableBox(box)) {
		return "The polygon has no area; training drops this object";
	}
	if (lost === 0) {
		return undefined;
	}
	const value = firstOutside(polygon);
	return lost === polygon.length
		? `The polygon reaches ${round(value)}, outside the image (0 to 1); training drops this object`
		: `${lost} of ${polygon.length} segments ${lost === 1 ? "reaches" : "reach"} outside the image (0 to 1), to ${round(value)}; training drops ${lost === 1 ? "it" : "them"}`;
}

function firstOutside(polygon: Polygon): number {
	const outside = (segment: Segment) => segment.find((value) => !isInsideImage(value));
	return polygon.map(outside).find((value) => value !== undefined) as number;
}

function round(value: number): number {
	return Number(value.toPrecision(6));
}
