import { findValue } from "#core/jsonl/json-node.ts";
import { parseLine } from "#core/jsonl/parsed-line.ts";
import { type ImageSize, readPixelCount } from "#core/model/image-size.ts";

/** The size that `image_details`, given as it is written, says; `undefined` where it says none, or an impossible one. */
export function declaredSize(details: string): ImageSize | undefined {
	const { root } = parseLine(details);
	if (root?.kind !== "object") {
		return undefined;
	}
	const [width, height] = ["width", "height"].map((key) => {
		const node = findValue(root, key);
		return node?.kind === "number" || node?.kind === "string" ? readPixelCount(node.value) : undefined;
	});
	return width !== undefined && height !== undefined ? { width, height } : undefined;
}
