import type { JsonString } from "#core/jsonl/json-node.ts";
import type { LineContext } from "#core/rules/rule.ts";

/** The image's URL where it is text with a character in it; all else is `image-url-type`'s and `image-url-empty`'s. */
export function imageUrlText({ imageUrl }: LineContext): JsonString | undefined {
	const value = imageUrl?.value;
	return value?.kind === "string" && value.value !== "" ? value : undefined;
}
