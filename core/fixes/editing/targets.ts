import type { JsonArray, JsonNode } from "#core/jsonl/json-node.ts";
import type { LineEdit } from "#core/jsonl/line-edit.ts";
import type { Finding } from "#core/rules/finding.ts";
import type { LineContext } from "#core/rules/rule.ts";
import type { ObjectFields } from "#core/tasks/object-fields.ts";

/** The object that a finding is about. */
export function objectOf(finding: Finding, { objects }: LineContext): ObjectFields | undefined {
	return objects.find((fields) => fields.index === finding.data?.object);
}

/** The segment of a polygon that a finding is about. */
export function segmentOf(finding: Finding, context: LineContext): JsonArray | undefined {
	const polygon = objectOf(finding, context)?.polygon?.value;
	const segment = polygon?.kind === "array" ? polygon.items[finding.data?.segment ?? -1] : undefined;
	return segment?.kind === "array" ? segment : undefined;
}

/** The value that a finding marks, if it marks exactly one. */
export function markedValue(finding: Finding, { line }: LineContext): JsonNode | undefined {
	let node = line.root;
	while (node && !(node.start === finding.start && node.end === finding.end)) {
		node = childrenOf(node).find((child) => child.start <= finding.start && finding.end <= child.end);
	}
	return node;
}

function childrenOf(node: JsonNode): readonly JsonNode[] {
	switch (node.kind) {
		case "array":
			return node.items;
		case "object":
			return node.members.map((member) => member.value);
		default:
			return [];
	}
}

/** Inserts text before and after a place in the line. */
export function surround(
	place: { readonly start: number; readonly end: number },
	[before, after]: [string, string],
): LineEdit[] {
	return [
		{ start: place.start, end: place.start, text: before },
		{ start: place.end, end: place.end, text: after },
	];
}

/** Replaces a value with other text. */
export function replace(place: { readonly start: number; readonly end: number }, text: string): LineEdit {
	return { start: place.start, end: place.end, text };
}
