import type { JsonArray, JsonNode } from "#core/jsonl/json-node.ts";
import type { LineEdit } from "#core/jsonl/line-edit.ts";
import { MIN_SEGMENT_NUMBERS, type Polygon, type Segment } from "#core/model/polygon.ts";
import { type ObjectFields, type SegmentNode, segmentNodes } from "#core/tasks/object-fields.ts";
import type { Refusal } from "./changed-line.ts";
import { coordinateText, type Decimals, isSamePlace } from "./coordinate-text.ts";
import { editList, matchLists, type Wanted } from "./edit-list.ts";
import type { Edits } from "./line-to-change.ts";
import { bracketed, listSpacing, spacingOf } from "./spacing.ts";

/**
 * The edits that give an object these segments. Only drawable segments are considered; other items in the list stay
 * where they are. Moving a vertex changes two numbers, inserting or removing one adds or removes two numbers, and whole
 * segments can be added or removed.
 */
export function polygonEdits(text: string, fields: ObjectFields, wanted: Polygon, decimals: Decimals): Edits {
	const old = segmentNodes(fields);
	const matches = matchLists(old.length, wanted.length, (i, j) =>
		isSameSegment(valuesOf(old[i]), wanted[j] ?? [], decimals),
	);
	const edits: LineEdit[] = [];
	for (const match of matches) {
		const segment = wanted[match.fresh] ?? [];
		const node = match.old === undefined ? undefined : old[match.old];
		const refusal = whyNot(node, segment, match.fresh, decimals);
		if (refusal) {
			return refusal;
		}
		edits.push(...(node ? segmentEdits(text, node, segment, decimals) : []));
	}
	if (wanted.length === 0) {
		return { refused: "A polygon needs at least one segment. Delete the object instead" };
	}
	const list = fields.polygon?.value as JsonArray;
	return [...edits, ...wholeSegments(text, list, { old, matches, wanted }, decimals)];
}

/** A segment as text, with the spacing of another one. */
export function segmentText(
	segment: Segment,
	like: SegmentNode | undefined,
	text: string,
	decimals: Decimals,
) {
	const spacing = like ? listSpacing(text, like, ",") : { open: "", comma: ",", close: "" };
	return bracketed(
		"[]",
		segment.map((value, i) => coordinateText(value, i % 2 === 0 ? decimals.x : decimals.y)),
		spacing,
	);
}

function valuesOf(node: SegmentNode | undefined): Segment {
	return node?.items.map(({ value }) => value) ?? [];
}

function isSameSegment(a: Segment, b: Segment, { x, y }: Decimals): boolean {
	return (
		a.length === b.length && a.every((value, i) => isSamePlace(value, b[i] as number, i % 2 === 0 ? x : y))
	);
}

function whyNot(
	node: SegmentNode | undefined,
	segment: Segment,
	place: number,
	decimals: Decimals,
): Refusal | undefined {
	const values = valuesOf(node);
	if (isSameSegment(values, segment, decimals)) {
		return undefined;
	}
	if (values.length % 2 === 1 || segment.length % 2 === 1) {
		return { refused: `Segment ${place + 1} has an odd number of values. Fix it in the text editor first` };
	}
	return segment.length < MIN_SEGMENT_NUMBERS && segment.length !== values.length
		? { refused: "A segment needs at least three points. Training drops smaller ones" }
		: undefined;
}

/** A pair of numbers and its place. */
interface Vertex {
	readonly start: number;
	readonly end: number;
	readonly x: JsonNode;
	readonly y: JsonNode;
}

function segmentEdits(text: string, node: SegmentNode, segment: Segment, decimals: Decimals): LineEdit[] {
	const old = valuesOf(node);
	if (isSameSegment(old, segment, decimals)) {
		return [];
	}
	const isSame = (i: number, j: number) =>
		isSameSegment(old.slice(2 * i, 2 * i + 2), segment.slice(2 * j, 2 * j + 2), decimals);
	const vertices = verticesOf(node);
	const matches = matchLists(vertices.length, segment.length / 2, isSame);
	const inner = listSpacing(text, node, ",");
	const edits: LineEdit[] = [];
	const wanted = matches.map((match): Wanted<Vertex> => {
		const x = segment[2 * match.fresh] as number;
		const y = segment[2 * match.fresh + 1] as number;
		const vertex = match.old === undefined ? undefined : vertices[match.old];
		const written = [coordinateText(x, decimals.x), coordinateText(y, decimals.y)] as const;
		if (!vertex || match.old === undefined) {
			return { text: written.join(inner.comma) };
		}
		const isMoved = [
			!isSamePlace(old[2 * match.old] as number, x, decimals.x),
			!isSamePlace(old[2 * match.old + 1] as number, y, decimals.y),
		];
		for (const [i, { start, end }] of [vertex.x, vertex.y].entries()) {
			edits.push(...(isMoved[i] ? [{ start, end, text: written[i] as string }] : []));
		}
		return { stays: vertex };
	});
	const between = spacingOf(text, node, vertices, inner.comma);
	return [...edits, ...editList(node, vertices, wanted, between)];
}

function verticesOf({ items }: SegmentNode): Vertex[] {
	return Array.from({ length: items.length / 2 }, (_, i) => {
		const x = items[2 * i] as JsonNode;
		const y = items[2 * i + 1] as JsonNode;
		return { x, y, start: x.start, end: y.end };
	});
}

/**
 * The edits for added and removed segments. Items that cannot be drawn stay in front of the segment that they precede.
 */
function wholeSegments(
	text: string,
	list: JsonArray,
	{ old, matches, wanted }: { old: SegmentNode[]; matches: ReturnType<typeof matchLists>; wanted: Polygon },
	decimals: Decimals,
): LineEdit[] {
	const drawn = new Set<JsonNode>(old);
	const staying = new Set(matches.map((match) => old[match.old ?? -1]));
	const steps: Wanted<JsonNode>[] = [];
	let next = 0;
	const addUpTo = (end: number) => {
		for (; next < end; next++) {
			const item = list.items[next] as JsonNode;
			steps.push(...(drawn.has(item) && !staying.has(item as SegmentNode) ? [] : [{ stays: item }]));
		}
	};
	for (const match of matches) {
		const node = match.old === undefined ? undefined : old[match.old];
		if (node) {
			addUpTo(list.items.indexOf(node) + 1);
		} else {
			steps.push({ text: segmentText(wanted[match.fresh] as Segment, old[0], text, decimals) });
		}
	}
	addUpTo(list.items.length);
	const comma = old[0] ? listSpacing(text, old[0], ",").comma : ",";
	return editList(list, list.items, steps, listSpacing(text, list, comma));
}
