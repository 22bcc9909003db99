import type { ImageSize } from "#core/model/image-size.ts";
import type { LineChanges } from "./comparison.ts";
import type { ImageLookup } from "./line-view.ts";

export interface CompareLinesParams {
	/** The document whose surroundings are searched for the image. */
	readonly uri: string;
	/** The text of the line in the older edition; absent where the image was added. */
	readonly old?: string;
	/** The same of the newer one; absent where the image was removed. */
	readonly new?: string;
}

export interface ComparedLines extends LineChanges {
	readonly image: ImageLookup;
	/** As the newer line, or else the older one, declares it. */
	readonly declaredSize?: ImageSize;
}
