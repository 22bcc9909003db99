import { BOX_KEYS, type Box, isHorizontal } from "./box.ts";
import { clampToImage } from "./coordinates.ts";
import { boxOfPolygon } from "./polygon.ts";
import type { Geometry } from "./shape.ts";

/** Maps each normalized x and y of a shape. */
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

/** The shape with every coordinate clamped to the image. */
export function clampGeometry(geometry: Geometry): Geometry {
	return mapGeometry(geometry, clampToImage, clampToImage);
}

/**
 * The shape moved by normalized distances, stopped as a whole at the image's edges so that it keeps its form. Parts
 * that were already outside are cut off.
 */
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

/**
 * The smallest axis-aligned box around a shape, with its corners in order; `undefined` for a polygon without points.
 */
export function boundsOf(geometry: Geometry): Box | undefined {
	if (geometry.kind === "polygon") {
		return boxOfPolygon(geometry.polygon);
	}
	const { topX, topY, bottomX, bottomY } = geometry.box;
	return boxOfPolygon([[topX, topY, bottomX, bottomY]]);
}

/** Limits a distance so that a range does not extend past the image more than it already does. */
function heldInside(by: number, from: number, to: number): number {
	return Math.min(Math.max(by, Math.min(0, -from)), Math.max(0, 1 - to));
}
