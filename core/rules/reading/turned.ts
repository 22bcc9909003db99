import type { ReadableImage } from "#core/image-files/image-file.ts";

/** From this EXIF orientation on, the image is displayed with width and height swapped. */
const FIRST_ON_ITS_SIDE = 5;

/** What the EXIF orientation does to the image where it is applied, such as "rotates this image by 90°". */
export function turnOf({ format, orientation }: ReadableImage): string | undefined {
	// Pillow applies the orientation of a TIFF itself.
	return format === "JPEG" ? TURNS[orientation ?? 1] : undefined;
}

const TURNS: readonly (string | undefined)[] = [
	undefined,
	undefined,
	"mirrors this image",
	"rotates this image by 180°",
	"flips this image vertically",
	"rotates this image by 90° and mirrors it",
	"rotates this image by 90°",
	"rotates this image by 90° and mirrors it",
	"rotates this image by 270°",
];

/** Whether the stored image is on its side, to be rotated by 90° or 270°. */
export function isOnItsSide({ orientation = 1 }: ReadableImage): boolean {
	return orientation >= FIRST_ON_ITS_SIDE;
}
