import type { ImageSize } from "#core/model/image-size.ts";
import type { LineChanges } from "./comparison.ts";
import type { ImageLookup } from "./line-view.ts";

export interface CompareLinesParams {
	/** The document around which the image is searched for. */
	readonly uri: string;
	/** The text of the line in the older version; absent if the image was added. */
	readonly old?: string;
	/** The same for the newer one; absent if the image was removed. */
	readonly new?: string;
}

export interface ComparedLines extends LineChanges {
	readonly image: ImageLookup;
	/** As declared by the newer line, or else by the older one. */
	readonly declaredSize?: ImageSize;
}
