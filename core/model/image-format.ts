import { IMAGE_FORMATS } from "./image-size.ts";

/** Endings that name the same format. */
const SAME: Readonly<Record<string, string>> = { jpeg: "jpg", jpe: "jpg", jfif: "jpg", tiff: "tif" };

/**
 * One name for each image format that the schema knows, whichever of its endings is given, in whatever case; `undefined`
 * for all others. `JPEG`, `jpe` and `jpg` are one format.
 */
export function imageFormat(name: string): string | undefined {
	const ending = name.toLowerCase();
	return IMAGE_FORMATS.some((each) => each === ending) ? (SAME[ending] ?? ending) : undefined;
}
