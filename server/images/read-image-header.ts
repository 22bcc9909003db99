import { closeSync, openSync, readSync, statSync } from "node:fs";
import { type FileHandle, open, stat } from "node:fs/promises";
import { type ImageFile, readImageFile } from "#core/image-files/image-file.ts";

/** How many bytes are read, in steps if the header is longer: photos have previews and color profiles in front of it. */
const HEADER_BYTES = [8 * 1024, 128 * 1024, 2 * 1024 * 1024] as const;

/** Only a JPEG can have this much in front of its size. */
const ENDLESS_HEADER: ImageFile = { kind: "image", format: "JPEG" };

/** What the header of an image on disk says; `undefined` if there is no file, or it cannot be read. */
export async function readImageHeader(path: string): Promise<ImageFile | undefined> {
	try {
		const stats = await stat(path);
		// Opening something that is not a file, such as a pipe, could block forever.
		return stats.isFile() ? await readOpened(await open(path), stats.size) : undefined;
	} catch {
		return undefined;
	}
}

/** The same, synchronously, for reading thousands of images: waiting for the event loop costs more than reading. */
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
