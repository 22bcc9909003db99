import type {
	ConversionEvent,
	Converter,
	ConvertOptions,
	DatasetFiles,
	Origin,
} from "#core/formats/converter.ts";
import { shorten, taskName } from "#core/formats/describe-value.ts";
import { readImageLocation } from "#core/formats/image-location.ts";
import { parentPath } from "#core/formats/parent-path.ts";
import { type Problems, problemsOf } from "#core/formats/problems.ts";
import { lineSpans } from "#core/formats/reading/line-spans.ts";
import { readWholeText } from "#core/formats/reading/read-whole-text.ts";
import { locateImages } from "./images.ts";
import { joinRows } from "./lines.ts";
import { officialLines, readOfficialRows } from "./official.ts";
import { readCsv } from "./read-csv.ts";
import { labelsFileOf, recognizeLabelsCsv, whyNoCsv } from "./recognize.ts";
import { type LabeledImage, readLabeledImages } from "./rows.ts";

/** A table with one image per row: all its labels in one field, or one column with 0 and 1 per class. */
export const labelsCsv: Converter = {
	id: "labels-csv",
	name: "labels in CSV",
	startsFrom: "file",
	tasks: ["multilabel"],
	recognize: recognizeLabelsCsv,
	convert: convertLabelsCsv,
};

/** How many characters are read at most, about a million rows: the CSV library needs a multiple of that in memory. */
const MOST_READ = 1 << 25;
/** The approximate share of the whole work that reading the file takes. */
const READING = 0.5;
/** How many rows are converted between two progress reports. */
const STEP = 500;

const GARBLED =
	"The file is not entirely UTF-8: some characters cannot be decoded, so names and labels that contain them differ from the real ones; save the file as UTF-8";

type Events = AsyncGenerator<ConversionEvent, void, undefined>;

/** See `Converter`. One line per image, in the order of the rows. */
async function* convertLabelsCsv(path: string, files: DatasetFiles, options: ConvertOptions): Events {
	const { source, because } = await labelsFileOf(path, files);
	if (source === undefined) {
		yield problemsOf(path).fatal(because);
		return;
	}
	const problems = problemsOf(source);
	if (options.task !== "auto" && options.task !== "multilabel") {
		yield problems.fatal(
			`The table labels whole images, so it cannot be converted to ${taskName(options.task)}`,
		);
		return;
	}
	const reading = readWholeText(files.readText(source), MOST_READ);
	let step = await reading.next();
	for (; !step.done; step = await reading.next()) {
		yield { kind: "progress", share: step.value * READING };
	}
	const { text = "", problem = whyNoCsv(text) } = step.value;
	if (problem !== undefined) {
		yield problems.fatal(problem);
		return;
	}
	if (text.includes("\ufffd")) {
		problems.report("", "warning", GARBLED);
	}
	const rows = options.azureCompatible ? readOfficialRows(text, problems.report) : readRows(text, problems);
	if (typeof rows === "string") {
		yield* problems.taken();
		yield problems.fatal(rows);
		return;
	}
	yield* convertRows(rows, originsIn(source, text), { source, files, options, problems });
}

function readRows(text: string, { report }: Problems): LabeledImage[] | string {
	const { rows, faults } = readCsv(text);
	for (const { line, reason } of faults) {
		report(`line ${line}`, "error", reason);
	}
	return readLabeledImages(rows, report);
}

/** Where a line of the table is. Its characters are counted only on request. */
function originsIn(file: string, text: string): (line: number) => Origin {
	const spanOf = lineSpans(text);
	return (line) => ({
		file,
		element: `line ${line}`,
		get span() {
			return spanOf(line);
		},
	});
}

/** What all steps of a conversion share. */
interface Work {
	readonly source: string;
	readonly files: DatasetFiles;
	readonly options: ConvertOptions;
	readonly problems: Problems;
}

async function* convertRows(
	rows: readonly LabeledImage[],
	originOf: (line: number) => Origin,
	{ source, files, options, problems }: Work,
): Events {
	const { baseUrl, azureCompatible } = options;
	const { report } = problems;
	// The official script does not support images with their own URLs.
	const pathless = rows.find(({ name }) => azureCompatible || readImageLocation(name).kind === "path");
	if (!baseUrl && pathless) {
		yield problems.fatal(
			`The images have paths, not URLs (first: ${shorten(pathless.name)}); specify the base URL that the paths are appended to`,
		);
		return;
	}
	const base = baseUrl ?? "";
	const lines = azureCompatible
		? officialLines(rows, base, report)
		: joinRows(rows, await locateImages(rows, parentPath(source), files, report), base, report);
	yield* problems.taken();
	yield { kind: "task", task: "multilabel" };
	for (const [index, { line, imageUrl, labels }] of lines.entries()) {
		yield {
			kind: "image",
			annotation: { imageUrl, content: { kind: "classes", labels } },
			place: line - 1,
			origin: originOf(line),
		};
		if (index % STEP === 0) {
			const share = READING + (1 - READING) * (index / lines.length);
			yield { kind: "progress", share, images: lines.length };
		}
	}
}
