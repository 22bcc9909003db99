import type { Converter, DatasetFiles, Recognition } from "#core/formats/converter.ts";

/** What each format says about a file or folder. */
export interface FormatVerdict {
	readonly converter: Converter;
	readonly recognition: Recognition;
}

/** Asks each format about a file or folder. Matching formats come first, in the given order. */
export async function detectFormats(
	path: string,
	files: DatasetFiles,
	converters: readonly Converter[],
): Promise<readonly FormatVerdict[]> {
	const verdicts: FormatVerdict[] = [];
	for (const converter of converters) {
		verdicts.push({ converter, recognition: await converter.recognize(path, files) });
	}
	const fits = ({ recognition }: FormatVerdict) => recognition.source !== undefined;
	return [...verdicts.filter(fits), ...verdicts.filter((verdict) => !fits(verdict))];
}
