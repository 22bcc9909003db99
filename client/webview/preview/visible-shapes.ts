import type { Shape } from "#core/model/shape.ts";

/** What the user has hidden. */
export interface Hidden {
	readonly classes: ReadonlySet<string>;
	/** All shapes, whatever their class. */
	readonly all: boolean;
}

/** Whether a shape is to be drawn. */
export function isVisible({ label }: Shape, { classes, all }: Hidden): boolean {
	return !all && !classes.has(label);
}

/** The shapes to draw, in order. */
export function visibleShapes(shapes: readonly Shape[], hidden: Hidden): Shape[] {
	return shapes.filter((shape) => isVisible(shape, hidden));
}
