import { IMAGE_FORMATS } from "#core/model/image-size.ts";
import { formatOf } from "./image-location.ts";

const TAKEN: ReadonlySet<string> = new Set(IMAGE_FORMATS);
const NOT_TAKEN: ReadonlySet<string> = new Set(["avif", "gif", "heic", "heif", "webp"]);

/**
 * What a file is by the ending of its name, in any case: an image of a format that the schema names, a `picture` of
 * another format, or neither.
 */
export function imageKind(name: string): "image" | "picture" | "other" {
	const ending = formatOf(name)?.toLowerCase() ?? "";
	return TAKEN.has(ending) ? "image" : NOT_TAKEN.has(ending) ? "picture" : "other";
}
