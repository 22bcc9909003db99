import type { Box } from "./box.ts";
import type { Polygon } from "./polygon.ts";

/** A drawable object on a line, in normalized coordinates, whether or not training would keep it. */
export interface Shape {
	/** The object's index in its `label` list, from 0. */
	readonly index: number;
	/** The class as text; empty if the object has none. */
	readonly label: string;
	readonly isCrowd: boolean;
	/** The object's place in the line's text (UTF-16 offsets), for selecting it. */
	readonly start: number;
	readonly end: number;
	readonly geometry: Geometry;
}

/** A polygon is filled by the even-odd rule. */
export type Geometry =
	| { readonly kind: "box"; readonly box: Box }
	| { readonly kind: "polygon"; readonly polygon: Polygon };
