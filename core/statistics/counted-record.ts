import type { Box } from "#core/model/box.ts";
import type { ImageSize } from "#core/model/image-size.ts";

/** The part of a record that statistics count. */
export interface CountedRecord {
	/** In pixels, according to `image_details`. */
	readonly size: ImageSize | undefined;
	/** The items of `label`: objects, or classes of the image. */
	readonly items: readonly CountedItem[];
}

/** An object, or a label. */
export interface CountedItem {
	/** The class as text; empty if it is not a class. */
	readonly label: string;
	/** Whether training keeps it, regardless of other lines. */
	readonly isKept: boolean;
	readonly isCrowd: boolean;
	/** Normalized, inside the image, and with an area; absent if the object has no such box, and for labels. */
	readonly box: Box | undefined;
}
