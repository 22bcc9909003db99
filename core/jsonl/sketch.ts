import type { JsonNode } from "./json-node.ts";

const NOWHERE = { start: 0, end: 0 } as const;

/**
 * A line's JSON value without offsets, down to a number of levels: deeper lists and objects are empty. That is enough
 * to recognize the kind of line, and much cheaper than its tree. `undefined` if the line is not JSON.
 */
export function sketchLine(text: string, levels: number): JsonNode | undefined {
	try {
		return sketch(JSON.parse(text), levels);
	} catch {
		return undefined;
	}
}

function sketch(value: unknown, levels: number): JsonNode {
	if (Array.isArray(value)) {
		const items = levels > 0 ? value.map((item) => sketch(item, levels - 1)) : [];
		return { kind: "array", ...NOWHERE, items };
	}
	switch (typeof value) {
		case "string":
			return { kind: "string", ...NOWHERE, value };
		case "number":
			return { kind: "number", ...NOWHERE, value, text: String(value) };
		case "boolean":
			return { kind: "boolean", ...NOWHERE, value };
		default:
			return value === null ? { kind: "null", ...NOWHERE } : sketchObject(value as object, levels);
	}
}

function sketchObject(value: object, levels: number): JsonNode {
	const members = levels > 0 ? Object.entries(value) : [];
	return {
		kind: "object",
		...NOWHERE,
		members: members.map(([key, member]) => ({
			...NOWHERE,
			...{ key, keyStart: 0, keyEnd: 0, value: sketch(member, levels - 1) },
		})),
	};
}
