import { stat } from "node:fs/promises";
import { dirname } from "node:path";
import type { ImageFile } from "#core/image-files/image-file.ts";
import { type ImagePlaces, imagePaths } from "./find-image.ts";
import { readImageHeader } from "./read-image-header.ts";

/** Beyond so many folders the memory of them starts anew. */
const MOST_FOLDERS = 10_000;

/**
 * Finds and reads images without holding anybody up. It remembers which folders exist: of the many places where an
 * image may lie, all but one or two are in folders that do not.
 */
export class ImageReader {
	readonly #folders = new Map<string, Promise<boolean>>();
	/** Images of one size and format are one object: a hundred thousand of them are kept. */
	readonly #known = new Map<string, ImageFile>();
	/** How many images have been looked for. */
	looks = 0;

	/** Folders may have come or gone. */
	forgetFolders(): void {
		this.#folders.clear();
	}

	/** What is known of the file of an `image_url`. A file that may not be read counts as missing. */
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
