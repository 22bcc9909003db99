import type { ConversionEvent, Converter, DatasetFiles, ImageEvent } from "#core/formats/converter.ts";
import type { ConverterOptions } from "#core/model/conversion-options.ts";
import { type Converted, collectEvents } from "./convert.ts";
import { memoryFiles } from "./memory-files.ts";

/** Everything that a conversion yielded, with the complete image events. */
export interface ConvertedDataset extends Converted {
	readonly images: readonly ImageEvent[];
}

/** The base URL in tests of whole datasets. */
export const DATASET_URL = "azureml://datastores/store/paths/ds/";

/** Converts a dataset in memory, or wherever the files are. */
export async function convertDataset(
	converter: Converter,
	path: string,
	files: DatasetFiles | Readonly<Record<string, string | Uint8Array>>,
	options: Partial<ConverterOptions> = {},
): Promise<ConvertedDataset> {
	const port = isPort(files) ? files : memoryFiles(files);
	const images: ImageEvent[] = [];
	const converted = await collectEvents(
		keepImages(converter.convert(path, port, { task: "auto", baseUrl: DATASET_URL, ...options }), images),
	);
	return { ...converted, images };
}

function isPort(files: object): files is DatasetFiles {
	return "list" in files && typeof files.list === "function";
}

async function* keepImages(events: AsyncIterable<ConversionEvent>, images: ImageEvent[]) {
	for await (const event of events) {
		if (event.kind === "image") {
			images.push(event);
		}
		yield event;
	}
}
