import { toNormalized } from "#core/model/coordinates.ts";
import type { Polygon } from "#core/model/polygon.ts";
import { findEdgeRings } from "./edge-rings.ts";
import type { Mask, MaskProblem } from "./mask.ts";
import { thinRing } from "./thin-ring.ts";

/** The most points per segment; training's own tool has the same limit. */
export const MAX_SEGMENT_POINTS = 100;

/**
 * The polygon of a mask in normalized coordinates, along its pixel edges. Holes and separate parts are separate
 * segments, correct under the even-odd rule. Segments with up to 100 corners represent the mask exactly; longer ones
 * are simplified to that with the least change in area. An empty mask has no segments.
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
