/** A key of an object with a polygon. `bbox` is always the string "null", which one of the official scripts writes. */
export type OutlineKey = "label" | "bbox" | "isCrowd" | "polygon";

/**
 * The difference between the lines of the official scripts: the keys of an object with a polygon, in order. The scripts
 * that write one file differ from those that write training and validation files.
 */
export interface AzureForm {
	readonly whole: readonly OutlineKey[];
	readonly split: readonly OutlineKey[];
}

/** The form that most scripts use. */
export const USUAL_AZURE_FORM: AzureForm = {
	whole: ["label", "isCrowd", "polygon"],
	split: ["label", "isCrowd", "polygon"],
};
