import type { Point } from "#client/webview/stage/viewport.ts";
import type { ImageSize } from "#core/model/image-size.ts";
import { spanned } from "#core/model/reshape.ts";
import type { Geometry } from "#core/model/shape.ts";

export type ObjectKind = Geometry["kind"];

/** The rectangle between two points (image pixels), clipped to the image, as an object of the line's kind. */
export function rectangleBetween(from: Point, to: Point, size: ImageSize, kind: ObjectKind): Geometry {
	const [topX, bottomX] = spanned(from.x / size.width, to.x / size.width, 1 / size.width);
	const [topY, bottomY] = spanned(from.y / size.height, to.y / size.height, 1 / size.height);
	return kind === "box"
		? { kind, box: { topX, topY, bottomX, bottomY } }
		: { kind, polygon: [[topX, topY, bottomX, topY, bottomX, bottomY, topX, bottomY]] };
}

/** A polygon from points (image pixels) inside the image. */
export function polygonOf(points: readonly Point[], size: ImageSize): Geometry {
	return {
		kind: "polygon",
		polygon: [
			points
				.flatMap((point) => inside(point, size))
				.map((value, i) => value / (i % 2 ? size.height : size.width)),
		],
	};
}

function inside({ x, y }: Point, size: ImageSize): [number, number] {
	return [Math.min(size.width, Math.max(0, x)), Math.min(size.height, Math.max(0, y))];
}

/** A point in the image, or the nearest one if it is outside (image pixels). */
export function intoImage(at: Point, size: ImageSize): Point {
	const [x, y] = inside(at, size);
	return { x, y };
}

/** A hexagon around a point, of size `width` by `height` (image pixels). */
export function hexagonAround({ x, y }: Point, width: number, height: number): Point[] {
	const corners = [
		[-0.25, -0.5],
		[0.25, -0.5],
		[0.5, 0],
		[0.25, 0.5],
		[-0.25, 0.5],
		[-0.5, 0],
	] as const;
	return corners.map(([right, down]) => ({ x: x + right * width, y: y + down * height }));
}
