import type { Exporter } from "#core/formats/writing/exporter.ts";
import { coco } from "./coco.ts";
import { pascalVoc } from "./pascal-voc.ts";

/** The register of target formats. */
export const exporters: readonly Exporter[] = [coco, pascalVoc];

/** The exporter with that id, or `undefined`. */
export function exporterById(id: string): Exporter | undefined {
	return exporters.find((exporter) => exporter.id === id);
}
