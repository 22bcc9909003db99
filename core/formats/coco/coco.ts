import type {
	AnnotationTask,
	ConversionEvent,
	Converter,
	ConvertOptions,
	DatasetFiles,
	OpenFile,
} from "#core/formats/converter.ts";
import { countOf, taskName } from "#core/formats/describe-value.ts";
import { type Problems, problemsOf } from "#core/formats/problems.ts";
import { readJson } from "#core/formats/reading/read-json.ts";
import { readable, UnreadableFile } from "#core/formats/reading/readable-file.ts";
import type { Utf8File } from "#core/formats/reading/utf8-file.ts";
import { compatiblePolygon } from "#core/masks/compatible-polygon.ts";
import { maskToPolygon } from "#core/masks/mask-polygon.ts";
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
export interface CocoOptions extends ConvertOptions {
	/** How normalized coordinates are distinguished from pixels; `by-file` by default. */
	readonly unitRule?: UnitRule;
}

/** COCO's object instances: boxes, polygons and run-length-encoded masks from one JSON file. */
export const coco: Converter = {
	id: "coco",
	name: "COCO",
	startsFrom: "file",
	tasks: ["object-detection", "instance-segmentation"],
	azureForm: { whole: ["label", "polygon", "isCrowd"], split: ["label", "polygon", "isCrowd"] },
	recognize: recognizeCoco,
	convert: convertCoco,
};

/** The approximate share of the whole work that reading the file takes. */
const READING = 0.5;
/** How many images are converted between two progress reports. */
const STEP = 500;

const GARBLED =
	"The file is not entirely UTF-8: some characters cannot be decoded, so names that contain them differ from the real ones; save the file as UTF-8";

type Events = AsyncGenerator<ConversionEvent, void, undefined>;

/** What a conversion starts with. */
interface Start {
	readonly path: string;
	readonly files: DatasetFiles;
	readonly options: CocoOptions;
	readonly problems: Problems;
}

/**
 * See `Converter`. One line per image, in the order of `images`; objects in the order of `annotations`.
 *
 * The file may have any size. It is streamed once, and little of it is kept: what lines need of each image, and a row
 * of numbers per annotation. Then the annotations of each image are looked up, and read again from the file if the
 * numbers are not enough.
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
			`The images have paths, not URLs (first: ${images.needsBaseUrl}); specify the base URL that the paths are appended to`,
		);
		return;
	}
	const labels = readCocoLabels(source.categories, report);
	const task = options.task === "auto" ? taskOf(source, problems) : options.task;
	if (task !== "object-detection" && task !== "instance-segmentation") {
		yield problems.fatal(`COCO files contain objects, so they cannot be converted to ${taskName(task)}`);
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

/** Instance segmentation if at least half of the annotations have a polygon; otherwise, existing polygons are reported. */
function taskOf({ outlined, evidence }: CocoSource, problems: Problems): AnnotationTask {
	if (outlined > 0 && outlined * 2 >= evidence.annotations) {
		return "instance-segmentation";
	}
	if (outlined > 0) {
		problems.report(
			"annotations",
			"info",
			`Only ${outlined} of ${countOf(evidence.annotations, "annotation")} ${outlined === 1 ? "has" : "have"} a polygon, so boxes are written; choose instance segmentation to keep the polygons`,
		);
	}
	return "object-detection";
}
