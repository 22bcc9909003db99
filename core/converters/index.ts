import { coco } from "./coco.ts";
import type { Converter } from "./converter.ts";
import { pascalVoc } from "./pascal-voc.ts";

/** The register of source formats. */
export const converters: readonly Converter[] = [coco, pascalVoc];

/** The converter of that id, or `undefined`. */
export function converterById(id: string): Converter | undefined {
	return converters.find((converter) => converter.id === id);
}
