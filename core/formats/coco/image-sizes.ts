import { childPath } from "#core/formats/child-path.ts";
import type { DatasetFiles, Report } from "#core/formats/converter.ts";
import { countOf } from "#core/formats/describe-value.ts";
import { readImageLocation } from "#core/formats/image-location.ts";
import { listOrNothing } from "#core/formats/list-folder.ts";
import { parentPath } from "#core/formats/parent-path.ts";
import type { ImageSize } from "#core/model/image-size.ts";
import { elementOfImage, type ListedImage } from "./images.ts";

/** So many folders beside that of the annotation file are looked into. */
const MOST_SIBLINGS = 30;

/** Sizes that a COCO file does not give, from the images' own files. */
export class ImageSizes {
	readonly #files: DatasetFiles;
	readonly #folder: string;
	/** Where images may lie; the folder that had the last one comes first. Made when the first size is missing. */
	#folders: string[] | undefined;
	#found = 0;
	#first = "";

	/** `path` is that of the annotation file. */
	constructor(path: string, files: DatasetFiles) {
		this.#files = files;
		this.#folder = parentPath(path);
	}

	/**
	 * What the header of the image's file says, in pixels as stored; `undefined` where no such file is found near the
	 * annotation file. Names that lead out of their folder, or start at the root of a disk, are not followed.
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

	/** Says how many sizes come from images. */
	reportFound(report: Report): void {
		if (this.#found > 0) {
			report(
				"images",
				"info",
				`The size of ${countOf(this.#found, "image")}, first ${this.#first}, is missing or unusable in the file; it was read from the ${this.#found === 1 ? "image itself" : "images themselves"}`,
			);
		}
	}

	/** The folder of the annotation file, what lies beside it, and the folder that holds it. */
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
