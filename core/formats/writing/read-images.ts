import { findValue } from "#core/jsonl/json-node.ts";
import { isBlank } from "#core/jsonl/lines.ts";
import { parseLine } from "#core/jsonl/parsed-line.ts";
import type { ImageSize } from "#core/model/image-size.ts";
import { parseImageUrl } from "#core/model/image-url.ts";
import { declaredSize } from "#core/tasks/declared-size.ts";
import type { Task } from "#core/tasks/task.ts";
import type { ExportImage, ExportReport } from "./exporter.ts";

/** What an export needs besides the lines. */
export interface ReadOptions {
	/** How many leading folders of each image's path are not part of the dataset. */
	readonly foldersLeftOut: number;
	/** The size of an image if `image_details` does not give it; `undefined` if it is unknown. */
	readonly sizeOf: (url: string) => ImageSize | undefined;
}

/** The lines of a detection or segmentation file as images. What cannot be exported is reported and skipped. */
export function* readImages(
	lines: Iterable<string>,
	task: Task,
	{ foldersLeftOut, sizeOf }: ReadOptions,
	report: ExportReport,
): Generator<ExportImage> {
	let line = -1;
	for (const text of lines) {
		line++;
		if (isBlank(text)) {
			continue;
		}
		const record = readRecord(text);
		if (!record) {
			report(line, "error", "The line has no image_url; it is skipped");
			continue;
		}
		const { root, url } = record;
		const size = record.size ?? sizeOf(url);
		if (!size) {
			report(
				line,
				"error",
				`image_details does not give the size of ${url}, and the image was not found; the line is skipped`,
			);
			continue;
		}
		const shapes = task.readShapes(root);
		const label = findValue(root, "label");
		const lost = (label?.kind === "array" ? label.items.length : 0) - shapes.length;
		if (lost > 0) {
			report(
				line,
				"error",
				`${lost === 1 ? "1 object has neither a box nor a polygon and is" : `${lost} objects have neither a box nor a polygon and are`} dropped`,
			);
		}
		yield { path: pathParts(url).slice(foldersLeftOut).join("/"), size, shapes, line };
	}
}

/** What must be known about all lines before the first one is exported. */
export interface Survey {
	/** How many leading folders all images share, which mean nothing to the dataset. */
	readonly sharedFolders: number;
	/** The URLs of images whose size the lines do not give. */
	readonly withoutSize: readonly string[];
}

/** Looks at all lines of a file. */
export function survey(lines: Iterable<string>): Survey {
	let shared: readonly string[] | undefined;
	const withoutSize: string[] = [];
	for (const text of lines) {
		const record = readRecord(text);
		if (record) {
			const folders = pathParts(record.url).slice(0, -1);
			const other = (shared ?? folders).findIndex((part, i) => part !== folders[i]);
			shared = other < 0 ? (shared ?? folders) : folders.slice(0, other);
			withoutSize.push(...(record.size ? [] : [record.url]));
		}
	}
	return { sharedFolders: shared?.length ?? 0, withoutSize };
}

/** A line that names an image. */
function readRecord(text: string) {
	const { root } = parseLine(text);
	const url = root?.kind === "object" ? findValue(root, "image_url") : undefined;
	return root?.kind === "object" && url?.kind === "string" && url.value !== ""
		? { root, url: url.value, size: declaredSize(findValue(root, "image_details")) }
		: undefined;
}

/** The parts of an image's path, none of which leads elsewhere. */
function pathParts(url: string): string[] {
	return parseImageUrl(url)
		.path.split(/[/\\]/)
		.filter((part) => part !== "" && part !== "." && part !== "..");
}
