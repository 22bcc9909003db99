import { classFolders } from "./class-folders.ts";
import { coco } from "./coco.ts";
import type { Converter } from "./converter.ts";
import { labelsCsv } from "./labels-csv.ts";
import { pascalVoc } from "./pascal-voc.ts";
import { pascalVocMasks } from "./pascal-voc-masks.ts";

/** The register of source formats. */
export const converters: readonly Converter[] = [coco, pascalVoc, pascalVocMasks, classFolders, labelsCsv];

/** The converter of that id, or `undefined`. */
export function converterById(id: string): Converter | undefined {
	return converters.find((converter) => converter.id === id);
}
