import { toPixel } from "#core/model/coordinates.ts";
import type { ImageSize } from "#core/model/image-size.ts";
import type { Geometry, Shape } from "#core/model/shape.ts";

/** A rectangle by its sides; all callers say whether in image pixels or screen pixels. */
export interface Rectangle {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

/** A shape in image pixels, ready to be drawn and hit. */
export interface PixelShape {
	readonly shape: Shape;
	/** The rings as flat lists x, y, x, y, … A box is one ring of four points. */
	readonly rings: readonly (readonly number[])[];
	readonly bounds: Rectangle;
	/** The sum of the rings' areas, for telling the smaller of two shapes. */
	readonly area: number;
}

/** Coordinates this many image sides away are drawn here, so that 1e300 in a file does not upset the renderer. */
const FARTHEST = 1000;

/** Puts a shape of normalized coordinates into an image of this size. A box whose corners are swapped is the same box. */
export function toPixelShape(shape: Shape, size: ImageSize): PixelShape {
	const rings = ringsOf(shape.geometry).map((ring) => toPixels(ring, size));
	return { shape, rings, bounds: boundsOf(rings), area: rings.reduce((sum, ring) => sum + areaOf(ring), 0) };
}

/** The rings of a geometry as flat lists of normalized coordinates; a box is one ring of four points from the upper left on. */
export function ringsOf(geometry: Geometry): readonly (readonly number[])[] {
	if (geometry.kind === "polygon") {
		return geometry.polygon.filter((segment) => segment.length >= 2);
	}
	const { topX, topY, bottomX, bottomY } = geometry.box;
	const [left, right] = topX < bottomX ? [topX, bottomX] : [bottomX, topX];
	const [top, bottom] = topY < bottomY ? [topY, bottomY] : [bottomY, topY];
	return [[left, top, right, top, right, bottom, left, bottom]];
}

/** A number left over at the end of an odd list has no partner and is no point. */
function toPixels(ring: readonly number[], size: ImageSize): number[] {
	return ring
		.slice(0, ring.length - (ring.length % 2))
		.map((value, i) => toPixel(nearEnough(value), i % 2 === 0 ? size.width : size.height));
}

function nearEnough(normalized: number): number {
	return Math.min(FARTHEST, Math.max(-FARTHEST, normalized));
}

/** The smallest rectangle around all rings, in their units. */
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

/** Whether a shape is one place only: it has neither width nor height. */
export function isDot({ bounds }: PixelShape): boolean {
	return bounds.left === bounds.right && bounds.top === bounds.bottom;
}

/** Whether two rectangles share more than an edge. */
export function overlap(a: Rectangle, b: Rectangle): boolean {
	return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
