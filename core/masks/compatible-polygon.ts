import { toNormalized } from "#core/model/coordinates.ts";
import type { Polygon } from "#core/model/polygon.ts";
import { type Contour, findContours } from "./contours.ts";
import type { Mask, MaskProblem } from "./mask.ts";
import { simplify } from "./simplify.ts";

/** Training simplifies polygons of masks to at most this many points, and so does this conversion. */
const MAX_POINTS = 100;
const MAX_PASSES = 25;

/**
 * The polygon of a mask in normalized coordinates, computed by exactly the steps with which training converts a mask,
 * so that both give the same numbers: contours between pixel centers, simplified with increasing tolerance until at
 * most 100 points are left, and rounded to pixel edges. Holes and separate parts are separate segments; every segment
 * ends with its first point. An empty mask has no segments.
 */
export function compatiblePolygon(mask: Mask): Polygon | MaskProblem {
	const contours = findContours(mask);
	if ("problem" in contours) {
		return contours;
	}
	return contours.map((contour) => {
		const { xs, ys } = thin(contour);
		const segment: number[] = [];
		for (let i = 0; i < xs.length; i++) {
			segment.push(
				toNormalized(pixelEdge(xs[i] as number) + mask.left, mask.width),
				toNormalized(pixelEdge(ys[i] as number) + mask.top, mask.height),
			);
		}
		return segment;
	});
}

function thin(contour: Contour): Contour {
	let thinned = contour;
	for (let pass = 0; pass < MAX_PASSES && thinned.xs.length > MAX_POINTS; pass++) {
		thinned = simplify(thinned, pass);
	}
	return thinned;
}

/** From the midpoint between two pixels to the edge between them, minus the pixel of padding. */
function pixelEdge(coordinate: number): number {
	return Math.ceil(coordinate) - 1;
}
