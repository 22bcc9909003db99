import type { Converter } from "#core/converters/converter.ts";
import { detectFormats } from "#core/converters/detect-format.ts";
import { converterById, converters } from "#core/converters/index.ts";
import { diskFiles } from "./disk-files.ts";

/** A format and what to start it from. */
export interface ChosenFormat {
	readonly converter: Converter;
	readonly source: string;
}

/** The format of that id, or for `auto` the first that recognises the source; else why there is none, as a sentence. */
export async function chooseFormat(id: string, source: string): Promise<ChosenFormat | string> {
	if (id !== "auto") {
		const converter = converterById(id);
		return converter ? { converter, source } : `There is no source format "${id}"`;
	}
	const verdicts = await detectFormats(source, diskFiles(source), converters);
	const best = verdicts[0];
	if (best?.recognition.source !== undefined) {
		return { converter: best.converter, source: best.recognition.source };
	}
	const reasons = verdicts.map(({ converter, recognition }) => `${converter.name}: ${recognition.because}.`);
	return `${source} is of no format that is known. ${reasons.join(" ")}`;
}
