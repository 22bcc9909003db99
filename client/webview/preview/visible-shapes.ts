import type { Shape } from "#core/model/shape.ts";

/** What a person has taken out of sight. */
export interface Hidden {
	readonly classes: ReadonlySet<string>;
	/** All shapes, whatever their class. */
	readonly all: boolean;
}

/** Whether a shape is to be drawn. */
export function isVisible({ label }: Shape, { classes, all }: Hidden): boolean {
	return !all && !classes.has(label);
}

/** The shapes that are to be drawn, in their order. */
export function visibleShapes(shapes: readonly Shape[], hidden: Hidden): Shape[] {
	return shapes.filter((shape) => isVisible(shape, hidden));
}
