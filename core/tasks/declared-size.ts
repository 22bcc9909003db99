import { findValue, type JsonNode } from "#core/jsonl/json-node.ts";
import { type ImageSize, readPixelCount } from "#core/model/image-size.ts";

/** The size in `image_details`; `undefined` if it is missing or invalid. */
export function declaredSize(details: JsonNode | undefined): ImageSize | undefined {
	if (details?.kind !== "object") {
		return undefined;
	}
	const [width, height] = ["width", "height"].map((key) => {
		const node = findValue(details, key);
		return node?.kind === "number" || node?.kind === "string" ? readPixelCount(node.value) : undefined;
	});
	return width !== undefined && height !== undefined ? { width, height } : undefined;
}
