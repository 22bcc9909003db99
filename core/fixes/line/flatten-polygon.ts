import { objectOf } from "#core/fixes/editing/targets.ts";
import type { QuickFix } from "#core/fixes/quick-fix.ts";
import type { JsonArray, JsonNode } from "#core/jsonl/json-node.ts";
import type { LineEdit } from "#core/jsonl/line-edit.ts";

/** Removes the inner brackets of a polygon, so that each segment is one flat list. */
export const flattenPolygon: QuickFix = {
	id: "flatten-polygon",
	ruleIds: ["polygon-nesting-pairs", "polygon-nesting-deep"],
	offer: (finding, context) => {
		const polygon = objectOf(finding, context)?.polygon?.value;
		const groups = polygon?.kind === "array" ? segmentsIn(polygon) : undefined;
		return polygon?.kind === "array" && groups
			? [
					{
						title: groups.length === 1 ? "Flatten the points into one segment" : "Flatten each segment",
						edits: removeBrackets(polygon, groups),
						preferred: true,
					},
				]
			: [];
	},
};

/** Innermost lists that form one segment together. */
type Group = readonly JsonArray[];

function segmentsIn(polygon: JsonArray): readonly Group[] | undefined {
	const groups = groupsIn(polygon);
	// OpenCV wraps every point once more: [[[x, y]], [[x, y]], …].
	const arePoints =
		groups && groups.length >= 3 && groups.every((group) => group.length === 1 && group.every(isPair));
	return arePoints ? [groups.flat()] : groups;
}

/**
 * A list of pairs is one segment; any other lists are one segment each. `undefined` if lists and values are mixed, or a
 * list is empty.
 */
function groupsIn(list: JsonArray): Group[] | undefined {
	const lists = list.items.filter((item) => item.kind === "array");
	if (list.items.length === 0) {
		return undefined;
	}
	if (lists.length === 0) {
		return [[list]];
	}
	if (lists.length < list.items.length) {
		return undefined;
	}
	if (lists.length > 1 && lists.every(isPair)) {
		return [lists];
	}
	const inner = lists.map(groupsIn);
	return inner.every((each) => each !== undefined) ? inner.flat() : undefined;
}

function isPair(node: JsonNode): boolean {
	return (
		node.kind === "array" && node.items.length === 2 && node.items.every((item) => item.kind !== "array")
	);
}

/** Removes all brackets inside the polygon except those around a segment. */
function removeBrackets(polygon: JsonArray, groups: readonly Group[]): LineEdit[] {
	const staying = new Set(groups.flatMap((group) => [group[0]?.start, group.at(-1)?.end]));
	const edits: LineEdit[] = [];
	const visit = (list: JsonArray) => {
		for (const item of list.items) {
			if (item.kind !== "array") {
				continue;
			}
			if (!staying.has(item.start)) {
				edits.push({ start: item.start, end: item.start + 1, text: "" });
			}
			visit(item);
			if (!staying.has(item.end)) {
				edits.push({ start: item.end - 1, end: item.end, text: "" });
			}
		}
	};
	visit(polygon);
	return edits;
}
