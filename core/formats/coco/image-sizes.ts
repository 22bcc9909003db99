import { childPath } from "#core/formats/child-path.ts";
import type { DatasetFiles, Report } from "#core/formats/converter.ts";
import { countOf } from "#core/formats/describe-value.ts";
import { readImageLocation } from "#core/formats/image-location.ts";
import { listOrNothing } from "#core/formats/list-folder.ts";
import { parentPath } from "#core/formats/parent-path.ts";
import type { ImageSize } from "#core/model/image-size.ts";
import { elementOfImage, type ListedImage } from "./images.ts";

/** How many folders next to the annotation file's folder are searched at most. */
const MOST_SIBLINGS = 30;

/** Sizes that a COCO file does not give, read from the image files. */
export class ImageSizes {
	readonly #files: DatasetFiles;
	readonly #folder: string;
	/** Where images may be; the folder of the last image found comes first. Created when the first size is missing. */
	#folders: string[] | undefined;
	#found = 0;
	#first = "";

	/** `path` is the annotation file's. */
	constructor(path: string, files: DatasetFiles) {
		this.#files = files;
		this.#folder = parentPath(path);
	}

	/**
	 * The size in the image file's header, in pixels as stored; `undefined` if no such file is found near the annotation
	 * file. Names that lead outside their folder, or are absolute, are not followed.
	 */
	async sizeOf(image: ListedImage): Promise<ImageSize | undefined> {
		const location = readImageLocation(image.name);
		if (location.kind === "url" || location.absolute || location.escapes) {
			return undefined;
		}
		this.#folders ??= await this.#likelyFolders();
		const name = location.parts.join("/");
		for (const [index, folder] of this.#folders.entries()) {
			const read = await this.#files.readImage(childPath(folder, name));
			if (read.kind === "image" && read.size) {
				this.#folders.splice(index, 1);
				this.#folders.unshift(folder);
				this.#first ||= elementOfImage(image);
				this.#found++;
				return read.size;
			}
		}
		return undefined;
	}

	/** Reports how many sizes come from images. */
	reportFound(report: Report): void {
		if (this.#found > 0) {
			report(
				"images",
				"info",
				`The size of ${countOf(this.#found, "image")} (first: ${this.#first}) is missing or invalid in the file, so it was read from the image ${this.#found === 1 ? "file" : "files"}`,
			);
		}
	}

	/** The annotation file's folder, the folders next to it, and its parent folder. */
	async #likelyFolders(): Promise<string[]> {
		const folder = this.#folder;
		const parent = /(?:^|[/\\])\.{1,2}$/.test(folder) ? childPath(folder, "..") : parentPath(folder);
		const entries = await listOrNothing(parent, this.#files);
		const siblings = entries.filter(({ kind }) => kind === "folder").slice(0, MOST_SIBLINGS);
		return [
			...new Set([
				folder,
				childPath(folder, "images"),
				childPath(parent, "images"),
				parent,
				...siblings.map(({ name }) => childPath(parent, name)),
			]),
		];
	}
}
