import type { ConversionEvent, Converter, DatasetFiles, OpenFile } from "#core/formats/converter.ts";
import { countOf } from "#core/formats/describe-value.ts";
import { type Problems, problemsOf } from "#core/formats/problems.ts";
import { readJson } from "#core/formats/reading/read-json.ts";
import { readable, UnreadableFile } from "#core/formats/reading/readable-file.ts";
import type { Utf8File } from "#core/formats/reading/utf8-file.ts";
import { compatiblePolygon } from "#core/masks/compatible-polygon.ts";
import { maskToPolygon } from "#core/masks/mask-polygon.ts";
import type { ConverterOptions } from "#core/model/conversion-options.ts";
import type { TaskId } from "#core/model/task-id.ts";
import { tableOfAzureImages } from "./azure-images.ts";
import { type CocoConversion, imageEventOf } from "./conversion.ts";
import { rememberSpellings, type Spellings } from "./copied.ts";
import { ElementReader } from "./element-reader.ts";
import { ImageSizes } from "./image-sizes.ts";
import { tableOfImages } from "./images.ts";
import { joinAnnotations } from "./join.ts";
import { readCocoLabels } from "./labels.ts";
import { recognizeCoco } from "./recognize.ts";
import { CocoSource } from "./source.ts";
import type { UnitRule } from "./units.ts";

/** Options that only COCO has. */
export interface CocoOptions extends ConverterOptions {
	/** How normalized numbers are told from pixels; `by-file` if absent. */
	readonly unitRule?: UnitRule;
}

/** COCO's object instances: boxes, polygons and masks in run-length encoding, from one JSON file. */
export const coco: Converter = {
	id: "coco",
	name: "COCO",
	startsFrom: "file",
	tasks: ["object-detection", "instance-segmentation"],
	azureForm: { whole: ["label", "polygon", "isCrowd"], split: ["label", "polygon", "isCrowd"] },
	recognize: recognizeCoco,
	convert: convertCoco,
};

/** Of the whole work, reading the file is about this share. */
const READING = 0.5;
/** So many images are worked on between two reports of progress. */
const STEP = 500;

const GARBLED =
	"The file is not in UTF-8 throughout: some characters cannot be read, so names with them differ from the real ones; save it as UTF-8";

type Events = AsyncGenerator<ConversionEvent, void, undefined>;

/** What a conversion was started with. */
interface Start {
	readonly path: string;
	readonly files: DatasetFiles;
	readonly options: CocoOptions;
	readonly problems: Problems;
}

/**
 * See `Converter`. One line an image, in the order of `images`; labels in the order of `annotations`.
 *
 * The file may have any size. It passes by once, and little is kept of it: of images what lines need, of annotations a
 * row of numbers. Then each image's annotations are looked up, and read again at their places where the numbers do not
 * do.
 */
export async function* convertCoco(path: string, files: DatasetFiles, options: CocoOptions): Events {
	const problems = problemsOf(path);
	let opened: OpenFile | undefined;
	try {
		opened = readable(await files.open(path));
		yield* convertOpened(opened, { path, files, options, problems });
	} catch (error) {
		if (opened && !(error instanceof UnreadableFile)) {
			throw error;
		}
		yield problems.fatal(`The file cannot be read: ${(error as Error).message}`);
	} finally {
		await opened?.close();
	}
}

async function* convertOpened(opened: OpenFile, start: Start): Events {
	const { options, problems } = start;
	const spellings = options.azureCompatible ? rememberSpellings() : undefined;
	const withBoxes = options.task !== "instance-segmentation" && !spellings;
	const source = new CocoSource(withBoxes, spellings, problems.report);
	const reading = readJson(opened, source);
	let step = await reading.next();
	for (; !step.done; step = await reading.next()) {
		yield { kind: "progress", share: step.value * READING };
	}
	const read = step.value;
	if (read.problem) {
		yield problems.fatal(read.problem.reason, read.problem.element);
		return;
	}
	const refusal = source.evidence.whyNotCoco();
	if (refusal !== undefined) {
		yield problems.fatal(refusal);
		return;
	}
	if (read.garbled) {
		yield {
			kind: "problem",
			problem: { file: start.path, element: "", severity: "warning", reason: GARBLED },
		};
	}
	yield* convertSource(source, read.source, spellings, start);
}

async function* convertSource(
	source: CocoSource,
	file: Utf8File,
	spellings: Spellings | undefined,
	{ path, files, options, problems }: Start,
): Events {
	const { report } = problems;
	const images = spellings
		? tableOfAzureImages(source.images, options.baseUrl)
		: tableOfImages(source.images, options.baseUrl, report);
	if (images.needsBaseUrl !== undefined) {
		yield problems.fatal(
			`The images have paths, not URLs (first ${images.needsBaseUrl}): a base URL is needed to append them to`,
		);
		return;
	}
	const labels = readCocoLabels(source.categories, report);
	const task = options.task === "auto" ? taskOf(source, problems) : options.task;
	if (task !== "object-detection" && task !== "instance-segmentation") {
		yield problems.fatal(`COCO holds objects: it cannot be converted for ${task}`);
		return;
	}
	if (task === "instance-segmentation") {
		source.columns.forgetBoxes();
	}
	yield* problems.taken();
	yield { kind: "task", task };
	yield* convertImages(
		{
			path,
			hasSpans: file.asOnDisk,
			task,
			images,
			labels,
			columns: source.columns,
			elements: new ElementReader(file, spellings?.parse ?? JSON.parse),
			sizes: spellings ? undefined : new ImageSizes(path, files),
			unitsOf: source.units.judge(options.unitRule ?? (spellings ? "by-annotation" : "by-file")),
			spellings,
			outlineMask: spellings ? compatiblePolygon : maskToPolygon,
			report,
		},
		problems,
	);
}

async function* convertImages(conversion: CocoConversion, problems: Problems): Events {
	const { columns, elements, sizes, report } = conversion;
	const { images, byId } = conversion.images;
	const joining = joinAnnotations(columns, images.length, byId, elements, report);
	let step = await joining.next();
	for (; !step.done; step = await joining.next()) {
		yield* problems.taken();
		yield { kind: "progress", share: READING };
	}
	const rows = step.value;
	for (const [index, image] of images.entries()) {
		const event = await imageEventOf(image, rows.of(index), conversion);
		yield* problems.taken();
		if (event) {
			yield event;
		}
		if (index % STEP === 0) {
			yield {
				kind: "progress",
				share: READING + (1 - READING) * (index / images.length),
				images: images.length,
			};
		}
	}
	sizes?.reportFound(report);
	yield* problems.taken();
}

/** Outlines decide if at least half of the annotations have one; otherwise those that there are get a mention. */
function taskOf({ outlined, evidence }: CocoSource, problems: Problems): TaskId {
	if (outlined > 0 && outlined * 2 >= evidence.annotations) {
		return "instance-segmentation";
	}
	if (outlined > 0) {
		problems.report(
			"annotations",
			"info",
			`${outlined} of ${countOf(evidence.annotations, "annotation")} have an outline, so boxes are written; choose instance segmentation to keep the outlines`,
		);
	}
	return "object-detection";
}
