import type { JsonNode } from "#core/jsonl/json-node.ts";

/** Spellings of true and false as strings that training reads. */
const SPELLINGS = [
	["1", "0"],
	["True", "False"],
	["true", "false"],
] as const;

/**
 * `isCrowd` as JSON text, with the type of `like`: 1, true, "1", "True", or "true". Otherwise a number, as in the
 * official examples.
 */
export function crowdText(isCrowd: boolean, like: JsonNode | undefined): string {
	switch (like?.kind) {
		case "boolean":
			return String(isCrowd);
		case "string": {
			const pair = SPELLINGS.find((each) => each.some((spelling) => spelling === like.value));
			return JSON.stringify((pair ?? ["true", "false"])[isCrowd ? 0 : 1]);
		}
		default:
			return isCrowd ? "1" : "0";
	}
}
