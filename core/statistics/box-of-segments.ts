import { type Box, isTrainableBox } from "#core/model/box.ts";
import { isInsideImage } from "#core/model/coordinates.ts";
import { boxOfPolygon, MIN_SEGMENT_NUMBERS, type Polygon } from "#core/model/polygon.ts";

/**
 * The box that training computes from a polygon: around the segments that have enough points and are inside the image.
 * `undefined` if it has no area.
 */
export function boxOfSegments(polygon: Polygon): Box | undefined {
	const kept = polygon.filter(
		(segment) => segment.length >= MIN_SEGMENT_NUMBERS && segment.every((each) => isInsideImage(each)),
	);
	const box = boxOfPolygon(kept);
	return box && isTrainableBox(box) ? box : undefined;
}
