import { type FileHandle, open, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { type ImageFile, readImageFile } from "#core/model/image-file.ts";
import { type ImagePlaces, imagePaths } from "./find-image.ts";

/** So many bytes are read at first, and so many more where the header goes on: photos carry previews and colour profiles in front of it. */
const HEADER_BYTES = [8 * 1024, 128 * 1024, 2 * 1024 * 1024] as const;

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
			const file = await readHeader(path);
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

/** Only a JPEG can put so much in front of its size. */
const ENDLESS_HEADER: ImageFile = { kind: "image", format: "JPEG" };

/** `undefined` where there is no file, or none that may be read. */
async function readHeader(path: string): Promise<ImageFile | undefined> {
	try {
		const stats = await stat(path);
		// Opening what is no file, such as a pipe, could wait for ever.
		return stats.isFile() ? await readOpened(await open(path), stats.size) : undefined;
	} catch {
		return undefined;
	}
}

async function readOpened(file: FileHandle, size: number): Promise<ImageFile> {
	try {
		for (const length of HEADER_BYTES) {
			const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.min(length, size)), { position: 0 });
			const read = readImageFile(buffer.subarray(0, bytesRead), size);
			if (read !== "more") {
				return read;
			}
		}
		return ENDLESS_HEADER;
	} finally {
		await file.close();
	}
}
