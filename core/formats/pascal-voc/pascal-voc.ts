import { childPath } from "#core/formats/child-path.ts";
import type {
	ConversionEvent,
	Converter,
	ConvertOptions,
	DatasetFiles,
	Report,
} from "#core/formats/converter.ts";
import { taskName } from "#core/formats/describe-value.ts";
import { problemsOf } from "#core/formats/problems.ts";
import { azureAnnotation } from "./azure.ts";
import { compareVoc } from "./comparison.ts";
import type { VocAnnotation } from "./file.ts";
import { findVocFolder, type VocFolder } from "./folder.ts";
import type { VocImageSource } from "./image.ts";
import { vocImages } from "./images.ts";
import { type VocLine, vocLine } from "./line.ts";
import { vocOrigins } from "./origins.ts";
import { readVoc } from "./read-voc.ts";
import { recognizeVoc } from "./recognize.ts";

/** Pascal VOC: a folder with one XML file of boxes for each image. */
export const pascalVoc: Converter = {
	id: "pascal-voc",
	name: "Pascal VOC",
	startsFrom: "folder",
	tasks: ["object-detection"],
	mayBeOneBased: true,
	recognize: recognizeVoc,
	convert: convertVoc,
};

type Events = AsyncGenerator<ConversionEvent, void, undefined>;

/** How many files are read between two progress reports. */
const STEP = 100;

/** See `Converter`. One line per XML file, by name. */
export async function* convertVoc(path: string, files: DatasetFiles, options: ConvertOptions): Events {
	const problems = problemsOf(path);
	const { task, baseUrl } = options;
	if (task !== "auto" && task !== "object-detection") {
		yield problems.fatal(`Pascal VOC files contain boxes, so they cannot be converted to ${taskName(task)}`);
		return;
	}
	if (!baseUrl) {
		yield problems.fatal(
			"The images have paths, not URLs; specify the base URL that the paths are appended to",
		);
		return;
	}
	const folder = await findVocFolder(path, files);
	if (!folder) {
		yield problems.fatal(
			"There are no XML files in this folder or in its annotations folder; specify the folder that contains both annotations and images",
		);
		return;
	}
	const images = vocImages(folder, files);
	const hasImages = await images.hasAny();
	reportFolder(folder, hasImages, options, problems.report);
	yield* problems.taken();
	yield { kind: "task", task: "object-detection" };
	yield* convertFiles(folder, { root: path, images, files, baseUrl, hasImages }, options);
}

function reportFolder(folder: VocFolder, hasImages: boolean, options: ConvertOptions, report: Report): void {
	const [other] = folder.others;
	if (other) {
		const count = folder.others.length;
		report(
			folder.annotations,
			other.kind === "file" ? "info" : "warning",
			`${count === 1 ? "1 entry is not an XML file or cannot be read, and is" : `${count} entries are not XML files or cannot be read, and are`} skipped: ${other.name}${count > 1 ? ", …" : ""}`,
		);
	}
	if (!hasImages && !options.azureCompatible) {
		report(
			"images",
			"info",
			`The folder contains no images, so each URL is a guess: the base URL and ${folder.likelyImageFolder}FILENAME`,
		);
	}
}

async function* convertFiles(folder: VocFolder, source: VocImageSource, options: ConvertOptions): Events {
	const comparison = compareVoc();
	// Azure's script matches the extension case-sensitively.
	const xmls = options.azureCompatible
		? folder.xmls.filter(({ name }) => name.endsWith(".xml"))
		: folder.xmls;
	for (const [index, { name, place }] of xmls.entries()) {
		const file = childPath(folder.annotations, name);
		const { report, taken } = problemsOf(file);
		const read = await readVoc(file, source.files, report);
		const line =
			read &&
			(options.azureCompatible
				? azureLine(read.annotation, source.baseUrl, report)
				: await vocLine(read.annotation, name, source, options.oneBased ?? false, report));
		if (read && line) {
			comparison.add(name, read.annotation, line.annotation, report);
		}
		yield* taken();
		if (read && line) {
			const { annotation, objects } = line;
			yield { kind: "image", annotation, place, ...vocOrigins(file, read.text, objects) };
		}
		if (index % STEP === 0) {
			yield { kind: "progress", share: index / xmls.length, images: xmls.length };
		}
	}
	const { report, taken } = problemsOf(folder.annotations);
	comparison.finish(report);
	yield* taken();
}

function azureLine(annotation: VocAnnotation, baseUrl: string, report: Report): VocLine | undefined {
	const line = azureAnnotation(annotation, baseUrl);
	if (typeof line === "string") {
		report("", "error", `Azure's own script stops here because ${line}; the image is skipped`);
		return undefined;
	}
	const { content } = line;
	const objects = content.kind === "objects" ? content.objects : [];
	return { annotation: line, objects: objects.map((object, place) => ({ object, place })) };
}
