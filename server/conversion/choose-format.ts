import { datasetParts } from "#core/formats/all/dataset-parts.ts";
import { type DatasetBelow, datasetsBelow } from "#core/formats/all/datasets-below.ts";
import { detectFormats } from "#core/formats/all/detect-format.ts";
import { converterById, converters } from "#core/formats/all/index.ts";
import type { Converter, DatasetFiles } from "#core/formats/converter.ts";
import type { Split } from "#core/model/split.ts";
import { diskFiles } from "./disk-files.ts";

/** What is known of a format before the files are looked at. */
export interface FormatWish {
	/** The id of a format, or `auto`: the first that recognizes the source. */
	readonly id: string;
	/** Path of a file or a folder. */
	readonly source: string;
	/** Whether the source is a folder with folders for the parts of a dataset. */
	readonly inParts: boolean;
	readonly azureCompatible: boolean;
}

/** A format and what to start it from. */
export interface ChosenFormat {
	readonly converter: Converter;
	readonly source: string;
	readonly ownParts?: readonly Split[];
}

/** Why there is no format, and what could be converted instead. */
export interface NoFormat {
	/** As a sentence. */
	readonly problem: string;
	readonly below: readonly DatasetBelow[];
	/** The formats of a dataset of parts that the source is. */
	readonly inParts: readonly Converter[];
}

/** The format that is wished for; but where only its folders are of that format, what can be done about it. */
export async function chooseFormat(wish: FormatWish): Promise<ChosenFormat | NoFormat> {
	const { id, source, inParts, azureCompatible } = wish;
	const named = converterById(id);
	if (!named && id !== "auto") {
		return { problem: `There is no source format "${id}"`, below: [], inParts: [] };
	}
	const files = diskFiles(source);
	const candidates = named ? [named] : converters;
	if (inParts) {
		return chooseParts(source, files, candidates);
	}
	if (named && azureCompatible) {
		// The official scripts take a folder for what it is called.
		return { converter: named, source };
	}
	const verdicts = await detectFormats(source, files, candidates);
	const best = verdicts[0];
	if (best?.recognition.source !== undefined) {
		return { converter: best.converter, source: named ? source : best.recognition.source };
	}
	const instead = await lookBelow(source, files, candidates);
	if (named && instead.below.length === 0) {
		// Its converter knows best what is wrong.
		return { converter: named, source };
	}
	const reasons = verdicts.map(({ converter, recognition }) => `${converter.name}: ${recognition.because}.`);
	return {
		problem:
			instead.below.length === 0
				? `${source} is of no format that is known. ${reasons.join(" ")}`
				: `${source} is no dataset of ${named?.name ?? "a format that is known"}, but there are datasets in it.`,
		...instead,
	};
}

async function chooseParts(
	source: string,
	files: DatasetFiles,
	candidates: readonly Converter[],
): Promise<ChosenFormat | NoFormat> {
	const [first] = await datasetParts(source, files, candidates);
	return first
		? { converter: first.converter, source, ownParts: first.splits }
		: {
				problem: `${source} has no folders for its parts, such as train and valid, with datasets of one format; the split folders needs them.`,
				below: await datasetsBelow(source, files, candidates),
				inParts: [],
			};
}

async function lookBelow(
	source: string,
	files: DatasetFiles,
	candidates: readonly Converter[],
): Promise<Pick<NoFormat, "below" | "inParts">> {
	return {
		below: await datasetsBelow(source, files, candidates),
		inParts: (await datasetParts(source, files, candidates)).map(({ converter }) => converter),
	};
}
