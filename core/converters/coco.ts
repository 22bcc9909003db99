import { compatiblePolygon } from "#core/masks/compatible-polygon.ts";
import type { OutlineMask } from "#core/masks/mask.ts";
import { maskToPolygon } from "#core/masks/mask-polygon.ts";
import type { AnnotatedObject, ImageAnnotation } from "#core/model/image-annotation.ts";
import { readAzureImages } from "./coco-azure-images.ts";
import { rememberSpellings, type Spellings } from "./coco-copied.ts";
import { type CocoAnnotation, type CocoFile, isObject, readCocoFile } from "./coco-file.ts";
import { type ImageRecord, type ImageTable, readCocoImages } from "./coco-images.ts";
import { readCocoLabels } from "./coco-labels.ts";
import { type ObjectReading, type ObjectSource, readBoxObject, readPolygonObject } from "./coco-objects.ts";
import { recogniseCoco } from "./coco-recognise.ts";
import { seemsOutline } from "./coco-segmentation.ts";
import { judgeUnits, type UnitRule, type Units } from "./coco-units.ts";
import type {
	AnnotationTask,
	ConversionEvent,
	Converter,
	ConvertOptions,
	DatasetFiles,
} from "./converter.ts";
import { countOf, describeValue, shorten } from "./describe-value.ts";
import { type IdMap, isId } from "./id-map.ts";
import { type Problems, problemsOf } from "./problems.ts";
import { readJson } from "./read-json.ts";

/** Options that only COCO has. */
export interface CocoOptions extends ConvertOptions {
	/** How normalised numbers are told from pixels; `by-file` if absent. */
	readonly unitRule?: UnitRule;
}

/** COCO's object instances: boxes, polygons and masks in run-length encoding, from one JSON file. */
export const coco: Converter = {
	id: "coco",
	name: "COCO",
	startsFrom: "file",
	tasks: ["object-detection", "instance-segmentation"],
	azureForm: { whole: ["label", "polygon", "isCrowd"], split: ["label", "polygon", "isCrowd"] },
	recognise: recogniseCoco,
	convert: convertCoco,
};

/** Of the whole work, reading the file is about this share. */
const READING = 0.5;
/** So many annotations or images are worked on between two reports of progress. */
const STEP = 500;

const GARBLED =
	"The file is not in UTF-8 throughout: some characters cannot be read, so names with them differ from the real ones; save it as UTF-8";

type Events = AsyncGenerator<ConversionEvent, void, undefined>;

/** See `Converter`. One line an image, in the order of `images`; labels in the order of `annotations`. */
export async function* convertCoco(path: string, files: DatasetFiles, options: CocoOptions): Events {
	const spellings = options.azureCompatible ? rememberSpellings() : undefined;
	const reading = readJson(files.readText(path), undefined, spellings?.parse);
	let step = await reading.next();
	for (; !step.done; step = await reading.next()) {
		yield { kind: "progress", share: step.value * READING };
	}
	const document = step.value;
	const problems = problemsOf(path);
	if (document.problem) {
		yield problems.fatal(document.problem.reason, document.problem.element);
		return;
	}
	const file = readCocoFile(document.value);
	if (typeof file === "string") {
		yield problems.fatal(file);
		return;
	}
	if (document.garbled) {
		problems.report("", "warning", GARBLED);
	}
	yield* convertFile(file, problems, options, spellings);
}

async function* convertFile(
	file: CocoFile,
	problems: Problems,
	options: CocoOptions,
	spellings: Spellings | undefined,
): Events {
	const readImages = options.azureCompatible ? readAzureImages : readCocoImages;
	const images = readImages(file.images, options.baseUrl, problems.report);
	if (images.needsBaseUrl !== undefined) {
		yield problems.fatal(
			`The images have paths, not URLs (first ${images.needsBaseUrl}): a base URL is needed to append them to`,
		);
		return;
	}
	const labels = readCocoLabels(file.categories, problems.report);
	const annotations = file.annotations.filter(isObject);
	const task = options.task === "auto" ? taskOf(annotations, problems) : options.task;
	if (task !== "object-detection" && task !== "instance-segmentation") {
		yield problems.fatal(`COCO holds objects: it cannot be converted for ${task}`);
		return;
	}
	yield* problems.taken();
	yield { kind: "task", task };
	for (let start = 0; start < file.annotations.length; start += STEP) {
		joinAnnotations(file.annotations, start, images, problems);
		yield* problems.taken();
		yield { kind: "progress", share: READING };
	}
	const rule = options.unitRule ?? (options.azureCompatible ? "by-annotation" : "by-file");
	const unitsOf = judgeUnits(annotations, rule);
	const outlineMask = options.azureCompatible ? compatiblePolygon : maskToPolygon;
	const context = { task, labels, problems, unitsOf, spellings, outlineMask };
	for (const [index, record] of images.records.entries()) {
		const objects = objectsOf(record, context);
		yield* problems.taken();
		if (objects) {
			yield imageEvent(record, objects, spellings);
		}
		if (index % STEP === 0) {
			yield { kind: "progress", share: READING + (1 - READING) * (index / images.records.length) };
		}
	}
}

/** Outlines decide if at least half of the annotations have one; otherwise those that there are get a mention. */
function taskOf(annotations: readonly CocoAnnotation[], problems: Problems): AnnotationTask {
	const outlined = annotations.filter(({ segmentation }) => seemsOutline(segmentation)).length;
	if (outlined > 0 && outlined * 2 >= annotations.length) {
		return "instance-segmentation";
	}
	if (outlined > 0) {
		problems.report(
			"annotations",
			"info",
			`${outlined} of ${countOf(annotations.length, "annotation")} have an outline, so boxes are written; choose instance segmentation to keep the outlines`,
		);
	}
	return "object-detection";
}

function joinAnnotations(
	list: readonly unknown[],
	start: number,
	images: ImageTable,
	problems: Problems,
): void {
	for (let index = start; index < Math.min(list.length, start + STEP); index++) {
		const annotation = list[index];
		if (!isObject(annotation)) {
			problems.report(
				`annotation at position ${index + 1}`,
				"error",
				`It is ${describeValue(annotation)} instead of an object; it is left out`,
			);
			continue;
		}
		const { image_id }: CocoAnnotation = annotation;
		const record = isId(image_id) ? images.byId.get(image_id) : undefined;
		if (record) {
			record.annotations.push(annotation);
		} else {
			problems.report(
				elementOf(annotation),
				"error",
				`Its image_id is ${describeValue(image_id)}, the id of no image that is converted; it is left out`,
			);
		}
	}
}

interface Context {
	readonly task: "object-detection" | "instance-segmentation";
	readonly labels: IdMap<string>;
	readonly problems: Problems;
	readonly unitsOf: (annotation: CocoAnnotation) => Units;
	/** Where the result is to be what the official scripts write. */
	readonly spellings: Spellings | undefined;
	readonly outlineMask: OutlineMask;
}

/** The image's objects; `undefined` where it has to be left out, since nothing says how large it is. */
function objectsOf(record: ImageRecord, context: Context): AnnotatedObject[] | undefined {
	const read = context.task === "object-detection" ? readBoxObject : readPolygonObject;
	const objects: AnnotatedObject[] = [];
	for (const annotation of record.annotations) {
		const object = objectOf(annotation, record, context, read);
		if (object === "no-size") {
			context.problems.report(
				record.element,
				"error",
				`Pixels cannot be turned into shares of the image: ${record.sizeText}. It is left out with ${countOf(record.annotations.length, "annotation")}`,
			);
			return undefined;
		}
		if (object !== "lost") {
			objects.push(object);
		}
	}
	return objects;
}

function objectOf(
	annotation: CocoAnnotation,
	record: ImageRecord,
	{ labels, problems, unitsOf, spellings, outlineMask }: Context,
	read: (source: ObjectSource) => ObjectReading,
): ObjectReading {
	const tell: ObjectSource["tell"] = (severity, reason) =>
		problems.report(`${elementOf(annotation)} of ${record.element}`, severity, reason);
	const { category_id } = annotation;
	const label = isId(category_id) ? labels.get(category_id) : undefined;
	if (label === undefined) {
		tell("error", `Its category_id is ${describeValue(category_id)}, the id of no category; it is left out`);
		return "lost";
	}
	const { size } = record;
	return read({ annotation, label, size, units: unitsOf(annotation), spellings, outlineMask, tell });
}

function elementOf({ id }: CocoAnnotation): string {
	return isId(id) ? shorten(`annotation ${id}`) : "annotation without id";
}

/** A size in fractions of pixels serves to normalise, but is none that a line can state. */
function imageEvent(
	record: ImageRecord,
	objects: readonly AnnotatedObject[],
	spellings: Spellings | undefined,
): ConversionEvent {
	const { imageUrl, format, size } = record;
	const whole = size && Number.isInteger(size.width) && Number.isInteger(size.height);
	return {
		kind: "image",
		annotation: {
			imageUrl,
			...(format === undefined ? {} : { format }),
			...(whole ? { size } : {}),
			...(spellings ? copiedFrom(record, spellings) : {}),
			content: { kind: "objects", objects },
		},
	};
}

function copiedFrom({ image }: ImageRecord, { read }: Spellings): Pick<ImageAnnotation, "copied"> {
	const width = read(image, "width");
	const height = read(image, "height");
	return {
		copied: { ...(width === undefined ? {} : { width }), ...(height === undefined ? {} : { height }) },
	};
}
