import { findMember, type JsonMember } from "#core/jsonl/json-node.ts";
import type { LineContext } from "#core/rules/rule.ts";

/** The record's `image_details`, whatever its type. */
export function imageDetails({ record }: LineContext): JsonMember | undefined {
	return record && findMember(record, "image_details");
}

/** A member of `image_details`, such as `width`. */
export function imageDetail(
	context: LineContext,
	key: "format" | "width" | "height",
): JsonMember | undefined {
	const details = imageDetails(context)?.value;
	return details?.kind === "object" ? findMember(details, key) : undefined;
}
