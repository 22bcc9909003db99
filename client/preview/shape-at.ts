import type { Shape } from "#core/model/shape.ts";

/** The place in the label list of the shape whose text holds this offset of the line (UTF-16 units), its two ends included; `undefined` between objects. */
export function shapeAt(shapes: readonly Shape[], offset: number): number | undefined {
	return shapes.find(({ start, end }) => start <= offset && offset <= end)?.index;
}
