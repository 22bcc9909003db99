import type { JsonNode } from "#core/jsonl/json-node.ts";

/** Spellings of true and false that training reads as text. */
const SPELLINGS = [
	["1", "0"],
	["True", "False"],
	["true", "false"],
] as const;

/** `isCrowd` as JSON text, of the type that it has in `like`: 1, true, "1", "True" or "true". Where that is none of them, a number, as the writers of the examples have it. */
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
