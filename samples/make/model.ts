import type { Ring } from "./geometry.ts";
import type { Random } from "./random.ts";

/** The four classes of the dataset, the same as in Microsoft's fridge objects. */
export const CLASSES = ["can", "carton", "milk_bottle", "water_bottle"] as const;

/** One of the four classes. */
export type ClassName = (typeof CLASSES)[number];

/** How an object is seen. */
export interface Look {
	/** The prefix of every id in the drawing; unique in an image. */
	readonly id: string;
	readonly random: Random;
	/** Height of a level circle relative to its width: 0 from the side, more from above. */
	readonly pitch: number;
	/** 1 if the light comes from the object's own left, -1 from its right. */
	readonly light: 1 | -1;
	/** The index of the kind's design. */
	readonly design: number;
}

/** A drawn object, in millimeters, origin in the middle of its base, y down. */
export interface Model {
	readonly svg: string;
	/** The drawn outline; rings after the first are holes that one can look through. */
	readonly silhouette: readonly Ring[];
	/** Half the width of the part that touches the ground. */
	readonly footprint: number;
	/** How much light passes through: 0 for none. */
	readonly clear: number;
}

/** Draws one kind of object. */
export type Draw = (look: Look) => Model;
