import { BOX_KEYS, type Box, isHorizontal } from "./box.ts";
import { clampToImage } from "./coordinates.ts";
import { boxOfPolygon } from "./polygon.ts";
import type { Geometry } from "./shape.ts";

/** The shape with each x and y made another; normalized before and after. */
export function mapGeometry(
	geometry: Geometry,
	mapX: (x: number) => number,
	mapY: (y: number) => number,
): Geometry {
	if (geometry.kind === "polygon") {
		return {
			kind: "polygon",
			polygon: geometry.polygon.map((segment) =>
				segment.map((value, i) => (i % 2 === 0 ? mapX(value) : mapY(value))),
			),
		};
	}
	const corners = BOX_KEYS.map((key) => [key, (isHorizontal(key) ? mapX : mapY)(geometry.box[key])]);
	return { kind: "box", box: Object.fromEntries(corners) as Box };
}

/** The shape with every coordinate outside the image moved to its edge: what reaches beyond is cut off. */
export function clampGeometry(geometry: Geometry): Geometry {
	return mapGeometry(geometry, clampToImage, clampToImage);
}

/** The shape moved by shares of the image's sides, stopped by the image's edges as a whole, so that it keeps its form. What lay outside before is cut off at the edge. */
export function moveInside(geometry: Geometry, byX: number, byY: number): Geometry {
	const bounds = boundsOf(geometry);
	if (!bounds) {
		return geometry;
	}
	const x = heldInside(byX, bounds.topX, bounds.bottomX);
	const y = heldInside(byY, bounds.topY, bounds.bottomY);
	return clampGeometry(
		mapGeometry(
			geometry,
			(value) => value + x,
			(value) => value + y,
		),
	);
}

/** The smallest upright box around a shape, its corners in order; `undefined` for a polygon without a point. */
export function boundsOf(geometry: Geometry): Box | undefined {
	if (geometry.kind === "polygon") {
		return boxOfPolygon(geometry.polygon);
	}
	const { topX, topY, bottomX, bottomY } = geometry.box;
	return boxOfPolygon([[topX, topY, bottomX, bottomY]]);
}

/** As much of a distance as a stretch can go without leaving the image by more than it has left it already. */
function heldInside(by: number, from: number, to: number): number {
	return Math.min(Math.max(by, Math.min(0, -from)), Math.max(0, 1 - to));
}
