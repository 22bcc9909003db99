import { URI } from "vscode-uri";
import { datasetParts } from "#core/formats/all/dataset-parts.ts";
import { datasetsBelow } from "#core/formats/all/datasets-below.ts";
import { detectFormats } from "#core/formats/all/detect-format.ts";
import { converters } from "#core/formats/all/index.ts";
import type { Converter, DatasetFiles } from "#core/formats/converter.ts";
import type { DetectFormatsParams, FormatAnswer } from "#core/protocol/server/detect-formats.ts";
import { pathOf } from "#server/protocol/path-of.ts";
import { diskFiles } from "./disk-files.ts";

/** Answers `automlImages/detectFormats`. */
export async function answerDetectFormats({ source }: DetectFormatsParams): Promise<FormatAnswer[]> {
	const path = pathOf(source);
	const files = diskFiles(path);
	const verdicts = await detectFormats(path, files, converters);
	const answers = verdicts.map(({ converter, recognition }) =>
		answerOf(converter, recognition.because, recognition.source),
	);
	return verdicts[0]?.recognition.source === undefined
		? [...(await answersBelow(path, files)), ...answers]
		: answers;
}

/** What can be converted in a folder that is not a dataset itself: all its parts together come first. */
async function answersBelow(path: string, files: DatasetFiles): Promise<FormatAnswer[]> {
	const together = await datasetParts(path, files, converters);
	const below = await datasetsBelow(path, files, converters);
	return [
		...together.map(
			({ converter, folders }): FormatAnswer => ({
				...answerOf(converter, `The folders ${folders.join(", ")} are the parts of the dataset`, path),
				isBelow: true,
				parts: folders,
			}),
		),
		...below.map(
			({ converter, because, source }): FormatAnswer => ({
				...answerOf(converter, because, source),
				isBelow: true,
			}),
		),
	];
}

function answerOf(
	{ id, name, tasks, startsFrom }: Converter,
	because: string,
	source: string | undefined,
): FormatAnswer {
	return {
		...{ id, name, tasks, startsFrom, because },
		...(source === undefined ? {} : { source: URI.file(source).toString() }),
	};
}
