import { closeSync, openSync, readSync, statSync } from "node:fs";
import { type FileHandle, open, stat } from "node:fs/promises";
import { type ImageFile, readImageFile } from "#core/image-files/image-file.ts";

/** So many bytes are read at first, and so many more where the header goes on: photos carry previews and color profiles in front of it. */
const HEADER_BYTES = [8 * 1024, 128 * 1024, 2 * 1024 * 1024] as const;

/** Only a JPEG can put so much in front of its size. */
const ENDLESS_HEADER: ImageFile = { kind: "image", format: "JPEG" };

/** What the header of an image on disk says; `undefined` where there is no file, or none that may be read. */
export async function readImageHeader(path: string): Promise<ImageFile | undefined> {
	try {
		const stats = await stat(path);
		// Opening what is no file, such as a pipe, could wait for ever.
		return stats.isFile() ? await readOpened(await open(path), stats.size) : undefined;
	} catch {
		return undefined;
	}
}

/** The same at once, for whoever reads thousands of images: waiting for its turn costs a file more than reading it. */
export function readImageHeaderSync(path: string): ImageFile | undefined {
	try {
		const stats = statSync(path);
		return stats.isFile() ? readOpenedSync(openSync(path, "r"), stats.size) : undefined;
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

function readOpenedSync(file: number, size: number): ImageFile {
	try {
		for (const length of HEADER_BYTES) {
			const buffer = Buffer.alloc(Math.min(length, size));
			const bytesRead = readSync(file, buffer, { position: 0 });
			const read = readImageFile(buffer.subarray(0, bytesRead), size);
			if (read !== "more") {
				return read;
			}
		}
		return ENDLESS_HEADER;
	} finally {
		closeSync(file);
	}
}
