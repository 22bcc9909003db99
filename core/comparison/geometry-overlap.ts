import { overlapOf } from "#core/masks/overlap.ts";
import { rasterize } from "#core/masks/rasterize.ts";
import type { Box } from "#core/model/box.ts";
import { boxOfPolygon, type Polygon, rectangleOf } from "#core/model/polygon.ts";
import type { Geometry } from "#core/model/shape.ts";

/** The cells per side of the grid on which polygons are compared: fine enough for a hundredth of the objects' size. */
const CELLS = 128;

/** The axis-aligned box around a geometry, with its corners in order even if the line has them swapped. */
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

/** Intersection over union of two axis-aligned boxes, from 0 to 1. Boxes without area do not overlap. */
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
 * Intersection over union of two geometries, from 0 to 1. It is exact for boxes. Polygons are compared by their masks,
 * because the boxes of diagonal neighbors overlap even if the polygons do not; the grid covers both objects instead of
 * the image, so that small objects are compared as precisely as large ones, whatever the image's size.
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

/** The polygon, normalized to a box. */
function inside(polygon: Polygon, { topX, topY, bottomX, bottomY }: Box): Polygon {
	return polygon.map((segment) =>
		segment.map((value, i) =>
			i % 2 === 0 ? (value - topX) / (bottomX - topX) : (value - topY) / (bottomY - topY),
		),
	);
}
