import { dirname, resolve } from "node:path";
import { detectTextTask } from "#core/checking/check-text.ts";
import type { Exporter } from "#core/formats/writing/exporter.ts";
import { readImages, survey } from "#core/formats/writing/read-images.ts";
import type { ImageSize } from "#core/model/image-size.ts";
import { linesIn } from "#server/files/check-file.ts";
import { type OpenText, openText } from "#server/files/read-text.ts";
import { reasonOf } from "#server/files/reason.ts";
import { ImageReader } from "#server/images/image-reader.ts";
import { IsThere, type OutputFolder, openOutputFolder } from "#server/output/output-folder.ts";
import { pauses } from "#server/output/pauses.ts";

export interface ExportRequest {
	readonly exporter: Exporter;
	/** A JSON Lines file for detection or segmentation. */
	readonly source: string;
	readonly outputFolder: string;
	/** Where to find images whose size the lines do not give; by default, near the file. */
	readonly imageFolder?: string;
}

/** Something that could not be written exactly. */
export interface ExportProblem {
	/** From 1. */
	readonly line: number;
	readonly severity: "error" | "warning";
	readonly reason: string;
}

export type ExportResult =
	| {
			readonly outcome: "exported";
			readonly files: readonly string[];
			readonly images: number;
			readonly objects: number;
			readonly problems: readonly ExportProblem[];
	  }
	/** Nothing was written. */
	| { readonly outcome: "exists" | "failed"; readonly reason: string }
	| { readonly outcome: "cancelled" };

/** Exports a JSON Lines file to another format. Throws `UnreadableFile`; other errors are in the result. */
export async function runExport(request: ExportRequest, isCancelled: () => boolean): Promise<ExportResult> {
	const file = openText(request.source);
	try {
		return await exportFile(file, request, isCancelled);
	} finally {
		file.close();
	}
}

async function exportFile(
	file: OpenText,
	request: ExportRequest,
	isCancelled: () => boolean,
): Promise<ExportResult> {
	const task = detectTextTask(linesIn(file));
	if (!task?.hasObjects) {
		const what = task ? `lines for ${task.name}` : "no annotations";
		return {
			outcome: "failed",
			reason: `${request.source} contains ${what}, but ${request.exporter.name} requires objects`,
		};
	}
	const { sharedFolders, withoutSize } = survey(linesIn(file));
	const sizes = await readSizes(withoutSize, request);
	const problems: ExportProblem[] = [];
	const report = (line: number, severity: "error" | "warning", reason: string) => {
		problems.push({ line: line + 1, severity, reason });
	};
	const counts = { images: 0, objects: 0 };
	const options = { foldersLeftOut: sharedFolders, sizeOf: (url: string) => sizes.get(url) };
	const images = counted(readImages(linesIn(file), task, options, report), counts);
	const pause = pauses(isCancelled);
	let output: OutputFolder | undefined;
	try {
		output = await openOutputFolder(request.outputFolder);
		for (const { file: name, text } of request.exporter.write(images, report)) {
			output.append(name, text);
			if ((await pause()) === "cancelled") {
				await output.discard();
				return { outcome: "cancelled" };
			}
		}
		return { outcome: "exported", files: output.commit(), ...counts, problems };
	} catch (error) {
		await output?.discard();
		if (error instanceof IsThere) {
			return {
				outcome: "exists",
				reason: `${error.path} already exists; choose another folder`,
			};
		}
		return {
			outcome: "failed",
			reason: `${resolve(request.outputFolder)} cannot be written: ${reasonOf(error)}`,
		};
	}
}

function* counted<T extends { readonly shapes: readonly unknown[] }>(
	images: Iterable<T>,
	counts: { images: number; objects: number },
): Generator<T> {
	for (const image of images) {
		counts.images++;
		counts.objects += image.shapes.length;
		yield image;
	}
}

async function readSizes(
	urls: readonly string[],
	{ source, imageFolder }: ExportRequest,
): Promise<Map<string, ImageSize>> {
	const reader = new ImageReader();
	const sizes = new Map<string, ImageSize>();
	const places = { beside: imageFolder ?? dirname(resolve(source)), workspaceFolders: [], imageFolders: {} };
	for (const url of urls) {
		const image = await reader.read(url, places);
		if (image.kind === "image" && image.size) {
			sizes.set(url, image.size);
		}
	}
	return sizes;
}
