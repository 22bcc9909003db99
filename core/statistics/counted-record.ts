import type { Box } from "#core/model/box.ts";
import type { ImageSize } from "#core/model/image-size.ts";

/** What statistics count of a record. */
export interface CountedRecord {
	/** In pixels, as `image_details` says it. */
	readonly size: ImageSize | undefined;
	/** The items of `label`: objects, or classes of the image. */
	readonly items: readonly CountedItem[];
}

/** An object, or a label. */
export interface CountedItem {
	/** The class as text; empty where it is none. */
	readonly label: string;
	/** Whether training keeps it, as far as its own line decides. */
	readonly isKept: boolean;
	readonly isCrowd: boolean;
	/** Inside the image and with an area, normalized; absent where the object has no such box, and for labels. */
	readonly box: Box | undefined;
}
