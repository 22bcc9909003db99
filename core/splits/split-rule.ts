import type { Split } from "#core/model/split.ts";
import type { ClassColumns } from "./class-columns.ts";

/** The parts of a split dataset, in the order of the proportions. */
export const PARTS = ["train", "validation", "test"] as const satisfies readonly Split[];

/** The destination of an image: `all` is the only file of a dataset that is not split. */
export type Part = Split | "all";

/** What a rule may know about an image. */
export interface SplitImage {
	/** Its URL without the common base URL, such as `can/1.jpg`. */
	readonly path: string;
	/** The index by which the official scripts split, from 0; see `ImageEvent`. */
	readonly place: number;
	/** The number of its objects per class. A class of the whole image counts as one. */
	readonly classes: ReadonlyMap<string, number>;
	/** Its part in the dataset's own folders. */
	readonly ownPart?: Split;
}

export interface SplitSettings {
	/** The proportions of training, validation, and optionally test: positive numbers that add up to 1. */
	readonly shares: readonly number[];
	/** A whole number. The same seed gives the same split of the same images. */
	readonly seed: number;
	/** The group of an image, by its path. */
	readonly groupOf: (path: string) => string;
	/** The parts of the dataset's own folders; absent if there are none. */
	readonly ownParts?: readonly Split[] | undefined;
}

/** A split in progress. */
export type Splitting =
	/** Decides for each image independently. */
	| { readonly decides: "at-once"; readonly partOf: (image: SplitImage) => Part }
	/**
	 * Decides when all images are known. `parts` returns one part per image, in the order in which they were added,
	 * given the classes of all.
	 */
	| {
			readonly decides: "at-end";
			readonly add: (image: SplitImage) => void;
			readonly parts: (classes: ClassColumns) => readonly Part[];
	  };

/** The parts of a rule that uses the proportions. */
export function partsByShares({ shares }: SplitSettings): readonly Part[] {
	return PARTS.slice(0, shares.length);
}

/** A way to split images. Every image is assigned to exactly one part, depending only on settings and images. */
export interface SplitRule {
	/** Its name on the command line. */
	readonly id: "none" | "azure" | "ratio" | "stratified" | "group" | "hash" | "folders";
	/** The parts that it produces. */
	readonly parts: (settings: SplitSettings) => readonly Part[];
	readonly begin: (settings: SplitSettings) => Splitting;
}
