import { coco } from "./coco.ts";
import type { Converter } from "./converter.ts";
import { pascalVocMasks } from "./pascal-voc-masks.ts";

/** The register of source formats. */
export const converters: readonly Converter[] = [coco, pascalVocMasks];

/** The converter of that id, or `undefined`. */
export function converterById(id: string): Converter | undefined {
	return converters.find((converter) => converter.id === id);
}
