import type { ImageUrl } from "#core/model/image-url.ts";
import type { UrlSource } from "./image-column.ts";

/** What a line that was read in one pass tells. Training uses all of it. `url` is asked only where another line may show the same image. */
export interface CleanFacts extends UrlSource {
	/** Numbers of classes, as the columns give them; the first `classCount` count. */
	readonly classes: Uint32Array;
	readonly classCount: number;
	readonly objects: number;
	readonly segments: number;
	readonly urlScheme: ImageUrl["scheme"];
	/** The hash of the image's key. */
	readonly imageHash: number;
	/** A number as the columns give it, or -1. */
	readonly details: number;
}
