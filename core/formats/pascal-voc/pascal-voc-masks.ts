import { childPath } from "#core/formats/child-path.ts";
import type {
	ConversionEvent,
	Converter,
	ConvertOptions,
	DatasetFiles,
	ImageEvent,
} from "#core/formats/converter.ts";
import { countOf, describeValue, taskName } from "#core/formats/describe-value.ts";
import { formatOf, joinUrl, readImageLocation } from "#core/formats/image-location.ts";
import { listFolder } from "#core/formats/list-folder.ts";
import { problemsOf } from "#core/formats/problems.ts";
import type { ImageSize } from "#core/model/image-size.ts";
import type { VocAnnotation } from "./file.ts";
import { declaredSize } from "./image.ts";
import { findVocMaskFolder, recognizeVocMasks, type VocMaskFolder } from "./mask-folder.ts";
import { outlineObjects } from "./masks.ts";
import { type PlacedObject, vocOrigins } from "./origins.ts";
import { type PngMask, readPngMask } from "./png-mask.ts";
import { readVoc } from "./read-voc.ts";

/** Pascal VOC with masks: one XML file per image that lists its objects, and one PNG whose pixels show which object they belong to. */
export const pascalVocMasks: Converter = {
	id: "pascal-voc-masks",
	name: "Pascal VOC with masks",
	startsFrom: "folder",
	tasks: ["instance-segmentation"],
	azureForm: { whole: ["label", "isCrowd", "polygon"], split: ["label", "bbox", "isCrowd", "polygon"] },
	recognize: recognizeVocMasks,
	convert: convertVocMasks,
};

type Events = AsyncGenerator<ConversionEvent, void, undefined>;

/** The official scripts' name of the image folder, whether or not it exists. */
const AZURE_IMAGES = "images";

const XML_NAME = /^(.+)\.xml$/i;

/** See `Converter`. One line per XML file, by name; the mask has the name of the XML file. */
export async function* convertVocMasks(path: string, files: DatasetFiles, options: ConvertOptions): Events {
	const { fatal } = problemsOf(path);
	const { task, baseUrl } = options;
	if (task !== "auto" && task !== "instance-segmentation") {
		yield fatal(`Masks contain the shapes of objects, so they cannot be converted to ${taskName(task)}`);
		return;
	}
	const folder = await findVocMaskFolder(path, files);
	if (typeof folder === "string") {
		yield fatal(folder);
		return;
	}
	if (!baseUrl) {
		yield fatal("The images have names, not URLs; specify the base URL that the names are appended to");
		return;
	}
	const images = options.azureCompatible ? AZURE_IMAGES : folder.images;
	const imagesUrl = images === undefined ? baseUrl : joinUrl(baseUrl, images);
	yield { kind: "task", task: "instance-segmentation" };
	yield* convertFolder(folder, files, imagesUrl, options.azureCompatible === true);
}

async function* convertFolder(
	folder: VocMaskFolder,
	files: DatasetFiles,
	imagesUrl: string,
	azureCompatible: boolean,
): Events {
	const { fatal } = problemsOf(folder.annotations);
	const entries = await listFolder(folder.annotations, files);
	if (typeof entries === "string") {
		yield fatal(`The folder cannot be read: ${entries}`);
		return;
	}
	const images = entries.filter(({ name }) => XML_NAME.test(name)).length;
	for (const [place, { name }] of entries.entries()) {
		const stem = XML_NAME.exec(name)?.[1];
		const file = childPath(folder.annotations, name);
		if (stem === undefined) {
			yield {
				kind: "problem",
				problem: {
					file,
					element: "",
					severity: "info",
					reason: "The file is not an XML file; it is skipped",
				},
			};
		} else {
			const maskFile = childPath(folder.masks, `${stem}.png`);
			yield* convertImage({ file, maskFile, place, files, imagesUrl, azureCompatible });
		}
		yield { kind: "progress", share: (place + 1) / entries.length, images };
	}
}

/** One XML file on its way to becoming a line. */
interface ImageSource {
	readonly file: string;
	readonly maskFile: string;
	readonly place: number;
	readonly files: DatasetFiles;
	readonly imagesUrl: string;
	readonly azureCompatible: boolean;
}

async function* convertImage(source: ImageSource): Events {
	const { file, maskFile, files } = source;
	const ofImage = problemsOf(file);
	const leaveOut = (reason: string) => ofImage.report("", "error", `${reason}; the image is skipped`);
	const read = await readVoc(file, files, ofImage.report);
	if (!read) {
		yield* ofImage.taken();
		return;
	}
	const voc = read.annotation;
	const mask = voc.objects.length > 0 ? await readMask(maskFile, files) : undefined;
	if (typeof mask === "string") {
		leaveOut(`${countOf(voc.objects.length, "object")}, but the mask ${maskFile} cannot be used: ${mask}`);
	} else if (nameOf(voc) === undefined) {
		leaveOut(`The filename is ${describeValue(voc.filename)}`);
	} else {
		yield* imageOf(source, voc, read.text, mask);
	}
	yield* ofImage.taken();
}

/** The mask, or why there is none, as a clause. */
async function readMask(file: string, files: DatasetFiles): Promise<PngMask | string> {
	try {
		const mask = readPngMask(await files.readBytes(file));
		return "problem" in mask ? mask.problem : mask;
	} catch (error) {
		return (error as Error).message;
	}
}

/** The image's name without the folders of the machine where it was annotated. */
function nameOf({ filename = "" }: VocAnnotation): string | undefined {
	const location = readImageLocation(filename.trim());
	return location.kind === "url" ? location.url.split("/").at(-1) || undefined : location.parts.at(-1);
}

/** The line of an image. If all its objects were dropped, the image is skipped, since it would train as empty. */
function* imageOf(
	source: ImageSource,
	voc: VocAnnotation,
	text: string,
	mask: PngMask | undefined,
): Iterable<ConversionEvent> {
	const { file, maskFile, azureCompatible } = source;
	const ofImage = problemsOf(file);
	const ofMask = problemsOf(maskFile);
	const size = declaredSize(voc);
	const objects = mask
		? outlineObjects({
				objects: voc.objects,
				mask,
				size,
				azureCompatible,
				tellOfMask: (severity, reason) => ofMask.report("", severity, reason),
				reportObject: ofImage.report,
			})
		: [];
	const isLost = objects.length === 0 && voc.objects.length > 0;
	if (isLost) {
		ofImage.report("", "error", "None of the objects has a polygon; the image is skipped");
	}
	yield* ofMask.taken();
	yield* ofImage.taken();
	if (!isLost) {
		const origins = vocOrigins(file, text, objects);
		yield imageEvent(source, nameOf(voc) as string, size ?? mask, objects, origins);
	}
}

function imageEvent(
	{ place, imagesUrl }: ImageSource,
	name: string,
	size: ImageSize | undefined,
	objects: readonly PlacedObject[],
	origins: ReturnType<typeof vocOrigins>,
): ImageEvent {
	const format = formatOf(name);
	return {
		kind: "image",
		annotation: {
			imageUrl: joinUrl(imagesUrl, name),
			...(format === undefined ? {} : { format }),
			...(size ? { size: { width: size.width, height: size.height } } : {}),
			content: { kind: "objects", objects: objects.map(({ object }) => object) },
		},
		place,
		...origins,
	};
}
