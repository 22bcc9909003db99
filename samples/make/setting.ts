import type { Random } from "./random.ts";
import type { Definitions } from "./svg.ts";

/** What a background is drawn with: the image size in pixels, its own randomness and definitions. */
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
	/** Relative heights in the image between which objects stand (back and front) or lie. */
	readonly ground: readonly [back: number, front: number];
	/** How strongly the ground reflects what is on it. */
	readonly mirror: number;
	/** Where the long shadow falls, in pixels per 100 pixels of height, and how dark it is. */
	readonly shadow: {
		readonly dx: number;
		readonly dy: number;
		readonly opacity: number;
		readonly color: string;
	};
	/** What is behind the objects. */
	back(canvas: Canvas): string;
	/** What is in front of the objects: only light and lens effects, which never hide an outline. */
	over(canvas: Canvas): string;
}
