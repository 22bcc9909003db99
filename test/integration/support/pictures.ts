import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { encode } from "jpeg-js";
import { PNG } from "pngjs";
import { withExif } from "#test/unit/core/image-files/support/image-bytes.ts";

/** A black JPEG, with an EXIF orientation on request. */
export function jpeg(width: number, height: number, orientation?: number): Buffer {
	const bytes = encode({ width, height, data: Buffer.alloc(width * height * 4) }).data;
	return orientation === undefined ? bytes : withExif(bytes, orientation);
}

export function png(width: number, height: number): Buffer {
	return PNG.sync.write(new PNG({ width, height }));
}

/** Writes a file below a folder, creating the folders that lead to it. */
export function writeBelow(folder: string, path: string, content: string | Buffer): string {
	const file = join(folder, path);
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, content);
	return file;
}
