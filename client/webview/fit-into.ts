import type { ImageSize } from "#core/model/image-size.ts";

/** How large an image of this size (pixels) is drawn in a room of that many screen pixels: as large as fits, its sides in proportion, never less than one screen pixel. */
export function fitInto(image: ImageSize, room: ImageSize): ImageSize {
	const scale = Math.min(room.width / image.width, room.height / image.height);
	return {
		width: Math.max(1, Math.round(image.width * scale)),
		height: Math.max(1, Math.round(image.height * scale)),
	};
}
