import { overlapOf } from "#core/masks/overlap.ts";
import { rasterize } from "#core/masks/rasterize.ts";
import type { Box } from "#core/model/box.ts";
import { boxOfPolygon, type Polygon, rectangleOf } from "#core/model/polygon.ts";
import type { Geometry } from "#core/model/shape.ts";

/** So many cells a side has the grid on which outlines are compared: fine enough for a hundredth of the objects' size. */
const CELLS = 128;

/** The upright box around a geometry, its corners in order whatever the line says. */
export function boundsOf(geometry: Geometry): Box {
	const box = geometry.kind === "box" ? geometry.box : boxOfPolygon(geometry.polygon);
	const { topX, topY, bottomX, bottomY } = box ?? { topX: 0, topY: 0, bottomX: 0, bottomY: 0 };
	return {
		topX: Math.min(topX, bottomX),
		topY: Math.min(topY, bottomY),
		bottomX: Math.max(topX, bottomX),
		bottomY: Math.max(topY, bottomY),
	};
}

/** Intersection over union of two upright boxes, from 0 to 1. Boxes without area have nothing in common. */
export function boxOverlap(a: Box, b: Box): number {
	const width = Math.min(a.bottomX, b.bottomX) - Math.max(a.topX, b.topX);
	const height = Math.min(a.bottomY, b.bottomY) - Math.max(a.topY, b.topY);
	const common = width > 0 && height > 0 ? width * height : 0;
	return common > 0 ? common / (areaOf(a) + areaOf(b) - common) : 0;
}

function areaOf({ topX, topY, bottomX, bottomY }: Box): number {
	return (bottomX - topX) * (bottomY - topY);
}

/**
 * Intersection over union of two geometries, from 0 to 1. Boxes are reckoned exactly. Outlines are compared by their
 * masks, since the boxes of neighbors that lie aslant overlap where they themselves do not; the grid is laid over both
 * objects instead of the image, so that small ones are told apart as well as large ones, whatever the image's size.
 */
export function geometryOverlap(a: Geometry, b: Geometry): number {
	const [boundsA, boundsB] = [boundsOf(a), boundsOf(b)];
	const ofBoxes = boxOverlap(boundsA, boundsB);
	if (ofBoxes === 0 || (a.kind === "box" && b.kind === "box")) {
		return ofBoxes;
	}
	const around = {
		topX: Math.min(boundsA.topX, boundsB.topX),
		topY: Math.min(boundsA.topY, boundsB.topY),
		bottomX: Math.max(boundsA.bottomX, boundsB.bottomX),
		bottomY: Math.max(boundsA.bottomY, boundsB.bottomY),
	};
	const size = { width: CELLS, height: CELLS };
	const [maskA, maskB] = [a, b].map((each) => rasterize(inside(outlineOf(each), around), size));
	const isEmpty = ![maskA, maskB].some((mask) => mask?.pixels.includes(1));
	return maskA && maskB && !isEmpty ? overlapOf(maskA, maskB) : 0;
}

function outlineOf(geometry: Geometry): Polygon {
	return geometry.kind === "polygon" ? geometry.polygon : [rectangleOf(boundsOf(geometry))];
}

/** The polygon in shares of a box. */
function inside(polygon: Polygon, { topX, topY, bottomX, bottomY }: Box): Polygon {
	return polygon.map((segment) =>
		segment.map((value, i) =>
			i % 2 === 0 ? (value - topX) / (bottomX - topX) : (value - topY) / (bottomY - topY),
		),
	);
}
