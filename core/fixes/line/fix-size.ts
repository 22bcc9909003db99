import { numberText } from "#core/fixes/editing/number-text.ts";
import { markedValue, replace } from "#core/fixes/editing/targets.ts";
import type { QuickFix } from "#core/fixes/quick-fix.ts";
import type { JsonNode } from "#core/jsonl/json-node.ts";

/** Converts a width or height to the number that it clearly represents: `"400"`, `"400 px"`, and `400.0` are 400. */
export const fixSize: QuickFix = {
	id: "fix-size",
	ruleIds: ["size-invalid"],
	offer: (finding, context) => {
		const value = markedValue(finding, context);
		const size = value && pixelsIn(value);
		return value && size !== undefined
			? [
					{
						title: `Change to ${numberText(size)}`,
						edits: [replace(value, numberText(size))],
						preferred: true,
					},
				]
			: [];
	},
};

/** Far above the side of any image, and far below numbers that are written with an exponent. */
const MOST_PIXELS = 1e9;

function pixelsIn(node: JsonNode): number | undefined {
	const text =
		node.kind === "string" ? /^\s*(\d+(?:\.0*)?)\s*(?:px|pixels?)?\s*$/i.exec(node.value)?.[1] : undefined;
	const size = node.kind === "number" ? node.value : Number(text);
	return Number.isInteger(size) && size > 0 && size < MOST_PIXELS ? size : undefined;
}
