import type { JsonString } from "#core/jsonl/json-node.ts";
import type { LineContext } from "#core/rules/rule.ts";

/** The image's URL if it is a non-empty string; `image-url-type` and `image-url-empty` report everything else. */
export function imageUrlText({ imageUrl }: LineContext): JsonString | undefined {
	const value = imageUrl?.value;
	return value?.kind === "string" && value.value !== "" ? value : undefined;
}
