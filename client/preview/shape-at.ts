import type { Shape } from "#core/model/shape.ts";

/** The index in the label list of the shape whose text contains this offset of the line (UTF-16 units, both ends included); `undefined` between objects. */
export function shapeAt(shapes: readonly Shape[], offset: number): number | undefined {
	return shapes.find(({ start, end }) => start <= offset && offset <= end)?.index;
}
