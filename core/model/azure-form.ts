/** A key of an object with an outline. `bbox` is always the text "null", which one of the official scripts writes. */
export type OutlineKey = "label" | "bbox" | "isCrowd" | "polygon";

/**
 * What differs among the lines of the official scripts: the keys of an object with an outline, in order. Those that
 * write one file and those that write training and validation are different scripts.
 */
export interface AzureForm {
	readonly whole: readonly OutlineKey[];
	readonly split: readonly OutlineKey[];
}

/** The form of most scripts. */
export const USUAL_AZURE_FORM: AzureForm = {
	whole: ["label", "isCrowd", "polygon"],
	split: ["label", "isCrowd", "polygon"],
};
