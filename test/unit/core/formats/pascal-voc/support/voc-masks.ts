import type { ConversionEvent, ImageEvent } from "#core/formats/converter.ts";
import { pascalVocMasks } from "#core/formats/pascal-voc/pascal-voc-masks.ts";
import { rasterize } from "#core/masks/rasterize.ts";
import type { ConverterOptions } from "#core/model/conversion-options.ts";
import { type Converted, collectEvents } from "#test/unit/core/formats/support/convert.ts";
import { memoryFiles } from "#test/unit/core/formats/support/memory-files.ts";
import { drawMask } from "#test/unit/core/masks/support/draw-mask.ts";

/** An XML file of Pascal VOC about `a.jpg` of 4 x 4 pixels, with the objects of these names. */
export function vocXml(
	names: readonly string[],
	{ width = "4", height = "4", filename = "a.jpg", difficult = "<difficult>0</difficult>" } = {},
): string {
	const objects = names.map((name) => `<object><name>${name}</name>${difficult}</object>`).join("\n");
	return `<annotation><filename>${filename}</filename>
		<size><width>${width}</width><height>${height}</height><depth>3</depth></size>
		${objects}</annotation>`;
}

export interface MasksConverted extends Converted {
	readonly images: readonly ImageEvent[];
	/** Problems as "severity | file | element | reason". */
	readonly placed: readonly string[];
}

/** Converts the folder `ds` of these files. */
export async function convertMasks(
	files: Readonly<Record<string, string | Uint8Array>>,
	options: Partial<ConverterOptions> = {},
): Promise<MasksConverted> {
	const images: ImageEvent[] = [];
	const all = pascalVocMasks.convert("ds", memoryFiles(files), {
		task: "auto",
		baseUrl: "azureml://store/ds",
		...options,
	});
	const converted = await collectEvents(keepImages(all, images));
	return {
		...converted,
		images,
		placed: converted.problems.map(
			({ severity, file, element, reason }) => `${severity} | ${file} | ${element} | ${reason}`,
		),
	};
}

async function* keepImages(events: AsyncIterable<ConversionEvent>, images: ImageEvent[]) {
	for await (const event of events) {
		if (event.kind === "image") {
			images.push(event);
		}
		yield event;
	}
}

/** The XML file of `convertMask`, and its mask. */
export const XML = "ds/annotations/a.xml";
export const MASK = "ds/segmentation-masks/a.png";

/** Converts one XML file about `images/a.jpg`, with its mask or without. */
export function convertMask(
	xml: string | Uint8Array,
	mask: Uint8Array | undefined,
	options: Partial<ConverterOptions> = {},
): Promise<MasksConverted> {
	const masks: Record<string, string | Uint8Array> = mask
		? { [MASK]: mask }
		: { "ds/segmentation-masks/x": "" };
	return convertMasks({ [XML]: xml, "ds/images/a.jpg": "", ...masks }, options);
}

/** The objects of the first line as drawings of 4 x 4 pixels, by class. */
export function drawn({ lines }: MasksConverted): [unknown, string[]][] {
	return (lines[0]?.label ?? []).map(({ label, polygon }) => [
		label,
		drawMask(rasterize(polygon as number[][], { width: 4, height: 4 })),
	]);
}
