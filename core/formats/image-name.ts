import { IMAGE_FORMATS } from "#core/model/image-size.ts";
import { formatOf } from "./image-location.ts";

const TAKEN: ReadonlySet<string> = new Set(IMAGE_FORMATS);
const NOT_TAKEN: ReadonlySet<string> = new Set(["avif", "gif", "heic", "heif", "webp"]);

/**
 * What a file is by its extension, in any case: an image in a format that the schema lists, a `picture` in another
 * format, or neither.
 */
export function imageKind(name: string): "image" | "picture" | "other" {
	const ending = formatOf(name)?.toLowerCase() ?? "";
	return TAKEN.has(ending) ? "image" : NOT_TAKEN.has(ending) ? "picture" : "other";
}
