import { stat } from "node:fs/promises";
import { dirname } from "node:path";
import type { ImageFile } from "#core/image-files/image-file.ts";
import { type ImagePlaces, imagePaths } from "./find-image.ts";
import { readImageHeader } from "./read-image-header.ts";

/** When this many folders are remembered, the memory starts over. */
const MOST_FOLDERS = 10_000;

/**
 * Finds and reads images without blocking. It remembers which folders exist: of the many places where an image may be,
 * all but one or two are in folders that do not exist.
 */
export class ImageReader {
	readonly #folders = new Map<string, Promise<boolean>>();
	/** Images of the same size and format share one object, since there may be a hundred thousand. */
	readonly #known = new Map<string, ImageFile>();
	/** How many images have been looked up. */
	looks = 0;

	/** Folders may have been created or deleted. */
	forgetFolders(): void {
		this.#folders.clear();
	}

	/** What is known about the file of an `image_url`. A file that cannot be read counts as missing. */
	async read(url: string, places: ImagePlaces): Promise<ImageFile> {
		this.looks++;
		for (const path of imagePaths(url, places)) {
			if (!(await this.#isFolder(dirname(path)))) {
				continue;
			}
			const file = await readImageHeader(path);
			if (file) {
				const key = JSON.stringify(file);
				const known = this.#known.get(key) ?? file;
				this.#known.set(key, known);
				return known;
			}
		}
		return MISSING;
	}

	#isFolder(path: string): Promise<boolean> {
		if (this.#folders.size >= MOST_FOLDERS) {
			this.#folders.clear();
		}
		const answer = this.#folders.get(path) ?? isFolder(path);
		this.#folders.set(path, answer);
		return answer;
	}
}

async function isFolder(path: string): Promise<boolean> {
	try {
		return (await stat(path)).isDirectory();
	} catch {
		return false;
	}
}

const MISSING: ImageFile = { kind: "missing" };
