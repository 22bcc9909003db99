import type { ReadableImage } from "#core/image-files/image-file.ts";

/** From this EXIF orientation on, the picture is shown with its width and height exchanged. */
const FIRST_ON_ITS_SIDE = 5;

/** What the EXIF orientation does to the picture where it is followed, as "turns it by 90°". */
export function turnOf({ format, orientation }: ReadableImage): string | undefined {
	// Pillow follows the orientation of a TIFF by itself.
	return format === "JPEG" ? TURNS[orientation ?? 1] : undefined;
}

const TURNS: readonly (string | undefined)[] = [
	undefined,
	undefined,
	"mirrors it",
	"turns it by 180°",
	"turns it upside down and mirrors it",
	"turns it by 90° and mirrors it",
	"turns it by 90°",
	"turns it by 90° and mirrors it",
	"turns it by 270°",
];

/** Whether the picture lies on its side where the orientation is followed. */
export function isOnItsSide({ orientation = 1 }: ReadableImage): boolean {
	return orientation >= FIRST_ON_ITS_SIDE;
}
