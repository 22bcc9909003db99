import { toPixel } from "#core/model/coordinates.ts";
import type { ImageSize } from "#core/model/image-size.ts";
import type { Geometry, Shape } from "#core/model/shape.ts";

/** A rectangle by its sides, in image pixels or screen pixels depending on the caller. */
export interface Rectangle {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

/** A shape in image pixels, ready for drawing and hit testing. */
export interface PixelShape {
	readonly shape: Shape;
	/** The rings as flat lists x, y, x, y, … A box is one ring of four points. */
	readonly rings: readonly (readonly number[])[];
	readonly bounds: Rectangle;
	/** The sum of the areas of the rings, to find the smaller of two shapes. */
	readonly area: number;
}

/** Coordinates this many image sides away are drawn here, so that 1e300 in a file does not break the renderer. */
const FARTHEST = 1000;

/** Places a shape with normalized coordinates in an image of this size. A box with swapped corners is the same box. */
export function toPixelShape(shape: Shape, size: ImageSize): PixelShape {
	const rings = ringsOf(shape.geometry).map((ring) => toPixels(ring, size));
	return { shape, rings, bounds: boundsOf(rings), area: rings.reduce((sum, ring) => sum + areaOf(ring), 0) };
}

/** The rings of a geometry as flat lists of normalized coordinates; a box is one ring of four points, starting at the upper left. */
export function ringsOf(geometry: Geometry): readonly (readonly number[])[] {
	if (geometry.kind === "polygon") {
		return geometry.polygon.filter((segment) => segment.length >= 2);
	}
	const { topX, topY, bottomX, bottomY } = geometry.box;
	const [left, right] = topX < bottomX ? [topX, bottomX] : [bottomX, topX];
	const [top, bottom] = topY < bottomY ? [topY, bottomY] : [bottomY, topY];
	return [[left, top, right, top, right, bottom, left, bottom]];
}

/** An extra number at the end of an odd list has no partner and is not a point. */
function toPixels(ring: readonly number[], size: ImageSize): number[] {
	return ring
		.slice(0, ring.length - (ring.length % 2))
		.map((value, i) => toPixel(nearEnough(value), i % 2 === 0 ? size.width : size.height));
}

function nearEnough(normalized: number): number {
	return Math.min(FARTHEST, Math.max(-FARTHEST, normalized));
}

/** The bounding box of all rings, in their units. */
export function boundsOf(rings: readonly (readonly number[])[]): Rectangle {
	const xs = rings.flatMap((ring) => ring.filter((_, i) => i % 2 === 0));
	const ys = rings.flatMap((ring) => ring.filter((_, i) => i % 2 === 1));
	const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b), values[0] ?? 0);
	const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), values[0] ?? 0);
	return { left: least(xs), top: least(ys), right: most(xs), bottom: most(ys) };
}

/** By the shoelace formula. */
function areaOf(ring: readonly number[]): number {
	let twice = 0;
	for (let i = 0; i < ring.length; i += 2) {
		const j = (i + 2) % ring.length;
		twice += at(ring, i) * at(ring, j + 1) - at(ring, j) * at(ring, i + 1);
	}
	return Math.abs(twice) / 2;
}

function at(ring: readonly number[], index: number): number {
	return ring[index] as number;
}

/** Whether a shape is a single point: it has neither width nor height. */
export function isDot({ bounds }: PixelShape): boolean {
	return bounds.left === bounds.right && bounds.top === bounds.bottom;
}

/** Whether two rectangles share more than an edge. */
export function overlap(a: Rectangle, b: Rectangle): boolean {
	return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
