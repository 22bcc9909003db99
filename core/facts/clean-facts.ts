import type { ImageUrl } from "#core/model/image-url.ts";
import type { UrlSource } from "./image-column.ts";

/**
 * The facts of a line that was read in one pass. Training uses all of it. `url` is needed only if another line may show
 * the same image.
 */
export interface CleanFacts extends UrlSource {
	/** Class numbers, assigned by the columns; only the first `classCount` are valid. */
	readonly classes: Uint32Array;
	readonly classCount: number;
	readonly objects: number;
	readonly segments: number;
	readonly urlScheme: ImageUrl["scheme"];
	/** The hash of the image's key. */
	readonly imageHash: number;
	/** A number assigned by the columns, or -1. */
	readonly details: number;
}
