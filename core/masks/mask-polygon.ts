import { toNormalized } from "#core/model/coordinates.ts";
import type { Polygon } from "#core/model/polygon.ts";
import { findEdgeRings } from "./edge-rings.ts";
import type { Mask, MaskProblem } from "./mask.ts";
import { thinRing } from "./thin-ring.ts";

/** As many points has a segment at most: training's own tool stays below this as well. */
export const MAX_SEGMENT_POINTS = 100;

/**
 * The outline of a mask in normalized coordinates, along the edges of its pixels. Holes and separate parts are segments
 * of their own, right under the even-odd rule. Up to 100 corners a segment the polygon is the mask, exactly; longer
 * outlines are thinned to that, at the least cost in area. An empty mask has no segment.
 */
export function maskToPolygon(mask: Mask): Polygon | MaskProblem {
	const rings = findEdgeRings(mask);
	if ("problem" in rings) {
		return rings;
	}
	return rings.map((ring) => {
		const { xs, ys } = thinRing(ring, MAX_SEGMENT_POINTS);
		const segment: number[] = [];
		for (let i = 0; i < xs.length; i++) {
			segment.push(
				toNormalized((xs[i] as number) + mask.left, mask.width),
				toNormalized((ys[i] as number) + mask.top, mask.height),
			);
		}
		return segment;
	});
}
