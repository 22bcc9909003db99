import { IMAGE_FORMATS } from "./image-size.ts";

/** File extensions of the same format. */
const SAME: Readonly<Record<string, string>> = { jpeg: "jpg", jpe: "jpg", jfif: "jpg", tiff: "tif" };

/**
 * The canonical name of an image format in the schema, for any of its file extensions in any case; `undefined` for
 * others. `JPEG`, `jpe`, and `jpg` are the same format.
 */
export function imageFormat(name: string): string | undefined {
	const ending = name.toLowerCase();
	return IMAGE_FORMATS.some((each) => each === ending) ? (SAME[ending] ?? ending) : undefined;
}
