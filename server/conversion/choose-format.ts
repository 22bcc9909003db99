import { datasetParts } from "#core/formats/all/dataset-parts.ts";
import { type DatasetBelow, datasetsBelow } from "#core/formats/all/datasets-below.ts";
import { detectFormats } from "#core/formats/all/detect-format.ts";
import { converterById, converters } from "#core/formats/all/index.ts";
import type { Converter, DatasetFiles } from "#core/formats/converter.ts";
import type { Split } from "#core/model/split.ts";
import { diskFiles } from "./disk-files.ts";

/** What is known about a format before the files are examined. */
export interface FormatWish {
	/** The id of a format, or `auto`: the first that recognizes the source. */
	readonly id: string;
	/** Path of a file or a folder. */
	readonly source: string;
	/** Whether the source is a folder with one folder per part of a dataset. */
	readonly inParts: boolean;
	readonly azureCompatible: boolean;
}

/** A format and where to start its conversion. */
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
	/** The formats in which the source is a dataset split into folders. */
	readonly inParts: readonly Converter[];
}

/** The requested format; or, if only its subfolders are in that format, what can be done about it. */
export async function chooseFormat(wish: FormatWish): Promise<ChosenFormat | NoFormat> {
	const { id, source, inParts, azureCompatible } = wish;
	const named = converterById(id);
	if (!named && id !== "auto") {
		return { problem: `Unknown source format "${id}"`, below: [], inParts: [] };
	}
	const files = diskFiles(source);
	const candidates = named ? [named] : converters;
	if (inParts) {
		return chooseParts(source, files, candidates);
	}
	if (named && azureCompatible) {
		// The official scripts assume that a folder is what its name says.
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
				? `Could not recognize the format of ${source}. ${reasons.join(" ")}`
				: `${source} is not a dataset in ${named ? `the format ${named.name}` : "a known format"}, but it contains datasets.`,
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
				problem: `${source} has no folders for its parts, such as train and valid, with datasets in one format; the split "folders" requires them.`,
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
