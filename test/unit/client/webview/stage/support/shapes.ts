import type { Box } from "#core/model/box.ts";
import type { Polygon } from "#core/model/polygon.ts";
import type { Shape } from "#core/model/shape.ts";

type Rest = Partial<Omit<Shape, "geometry">>;

/** A box by its normalized corners. */
export function box(corners: readonly [number, number, number, number], rest: Rest = {}): Shape {
	const [topX, topY, bottomX, bottomY] = corners;
	const geometry: { kind: "box"; box: Box } = { kind: "box", box: { topX, topY, bottomX, bottomY } };
	return { index: 0, label: "can", isCrowd: false, start: 0, end: 0, geometry, ...rest };
}

/** A polygon of normalized segments. */
export function polygon(segments: Polygon, rest: Rest = {}): Shape {
	const geometry = { kind: "polygon", polygon: segments } as const;
	return { index: 0, label: "can", isCrowd: false, start: 0, end: 0, geometry, ...rest };
}
