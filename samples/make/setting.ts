import type { Random } from "./random.ts";
import type { Definitions } from "./svg.ts";

/** What a background is drawn with: the picture's size in pixels, its own randomness and definitions. */
export interface Canvas {
	readonly width: number;
	readonly height: number;
	readonly random: Random;
	readonly defs: Definitions;
	readonly variant: number;
}

/** A place where objects stand, or lie seen from above. */
export interface Setting {
	/** Objects stand on their base, or lie on their back under the camera. */
	readonly pose: "standing" | "lying";
	/** Height of level circles, as in `Look`. */
	readonly pitch: number;
	/** Heights on the picture, as shares, between which objects stand (back and front) or lie. */
	readonly ground: readonly [back: number, front: number];
	/** How strongly the ground mirrors what stands on it. */
	readonly mirror: number;
	/** Where the long shadow falls, in pixels for 100 pixels of height, and how dark it is. */
	readonly shadow: {
		readonly dx: number;
		readonly dy: number;
		readonly opacity: number;
		readonly color: string;
	};
	/** What lies behind the objects. */
	back(canvas: Canvas): string;
	/** What lies over the objects: light and lens only, it never hides an outline. */
	over(canvas: Canvas): string;
}
