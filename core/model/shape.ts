import type { Box } from "./box.ts";
import type { Polygon } from "./polygon.ts";

/** One thing of a line that can be drawn, in normalized coordinates, whether or not training would keep it. */
export interface Shape {
	/** Where the object stands in its `label` list, from 0. */
	readonly index: number;
	/** The class as text; empty where the object has none. */
	readonly label: string;
	readonly isCrowd: boolean;
	/** Where the object is in the line's text (UTF-16 offsets), for selecting it. */
	readonly start: number;
	readonly end: number;
	readonly geometry: Geometry;
}

/** A polygon fills by the even-odd rule. */
export type Geometry =
	| { readonly kind: "box"; readonly box: Box }
	| { readonly kind: "polygon"; readonly polygon: Polygon };
