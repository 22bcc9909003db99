import { toNormalized } from "#core/model/coordinates.ts";
import type { Polygon } from "#core/model/polygon.ts";
import { type Contour, findContours } from "./contours.ts";
import type { Mask, MaskProblem } from "./mask.ts";
import { simplify } from "./simplify.ts";

/** Training keeps an outline below this many points when it makes polygons of masks; so do we. */
const MAX_POINTS = 100;
const MAX_PASSES = 25;

/**
 * The outline of a mask in normalized coordinates, by the very steps with which training turns a mask into a polygon,
 * so that both give the same numbers: outlines through the middle between pixels, thinned with growing tolerance until
 * at most 100 points are left, rounded to pixel edges. Holes and separate parts are segments of their own; every
 * segment ends in its first point. An empty mask has no segment.
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

/** From the middle between two pixels to the edge between them, less the pixel of padding. */
function pixelEdge(coordinate: number): number {
	return Math.ceil(coordinate) - 1;
}
