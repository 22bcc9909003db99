import type { Split } from "#core/model/split.ts";
import type { ClassColumns } from "./class-columns.ts";

/** The parts of a split dataset, in the order in which shares name them. */
export const PARTS = ["train", "validation", "test"] as const satisfies readonly Split[];

/** Where an image goes: `all` is the one file of a dataset that is not split. */
export type Part = Split | "all";

/** What a rule may know of an image. */
export interface SplitImage {
	/** Its URL without the base URL that all share, such as `can/1.jpg`. */
	readonly path: string;
	/** What the official scripts count for their split, from 0; see `ImageEvent`. */
	readonly place: number;
	/** How many objects of each class it has. A class of the whole image counts as one. */
	readonly classes: ReadonlyMap<string, number>;
	/** The part in which the dataset itself has it. */
	readonly ownPart?: Split;
}

export interface SplitSettings {
	/** The wished shares of train, validation and perhaps test: above 0, and 1 together. */
	readonly shares: readonly number[];
	/** A whole number: the same one gives the same split of the same images. */
	readonly seed: number;
	/** The group that an image belongs to by its path. */
	readonly groupOf: (path: string) => string;
	/** The parts into which the dataset is divided itself. Absent where it is not. */
	readonly ownParts?: readonly Split[] | undefined;
}

/** A split under way. */
export type Splitting =
	/** Each image by itself: no other image has a say. */
	| { readonly decides: "at-once"; readonly partOf: (image: SplitImage) => Part }
	/** Only when all images are known. `parts` are in the order of adding, one for each image; it is given the classes of all. */
	| {
			readonly decides: "at-end";
			readonly add: (image: SplitImage) => void;
			readonly parts: (classes: ClassColumns) => readonly Part[];
	  };

/** The parts of a rule that goes by shares. */
export function partsByShares({ shares }: SplitSettings): readonly Part[] {
	return PARTS.slice(0, shares.length);
}

/** One way to divide images among parts. Every image goes to exactly one, and nothing but settings and images decides. */
export interface SplitRule {
	/** As the command line names it. */
	readonly id: "none" | "azure" | "ratio" | "stratified" | "group" | "hash" | "folders";
	/** The parts among which it divides. */
	readonly parts: (settings: SplitSettings) => readonly Part[];
	readonly begin: (settings: SplitSettings) => Splitting;
}
