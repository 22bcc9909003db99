import { classFolders } from "#core/formats/class-folders/class-folders.ts";
import { coco } from "#core/formats/coco/coco.ts";
import type { Converter } from "#core/formats/converter.ts";
import { labelsCsv } from "#core/formats/labels-csv/labels-csv.ts";
import { pascalVoc } from "#core/formats/pascal-voc/pascal-voc.ts";
import { pascalVocMasks } from "#core/formats/pascal-voc/pascal-voc-masks.ts";

/** The register of source formats. */
export const converters: readonly Converter[] = [coco, pascalVoc, pascalVocMasks, classFolders, labelsCsv];

/** The converter with that id, or `undefined`. */
export function converterById(id: string): Converter | undefined {
	return converters.find((converter) => converter.id === id);
}
