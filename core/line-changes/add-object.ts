import { describeKind, findValue, type JsonArray, type JsonNode } from "#core/jsonl/json-node.ts";
import { parseLine } from "#core/jsonl/parsed-line.ts";
import { boundsOf } from "#core/model/inside-image.ts";
import type { LineChange } from "#core/model/line-change.ts";
import { MIN_SEGMENT_NUMBERS } from "#core/model/polygon.ts";
import type { Geometry } from "#core/model/shape.ts";
import type { Refusal } from "./changed-line.ts";
import { coordinateText, type Decimals, decimalsFor } from "./coordinate-text.ts";
import { editList } from "./edit-list.ts";
import { insertMember } from "./insert-member.ts";
import { type Edits, type LineToChange, labelItems } from "./line-to-change.ts";
import { objectText, type Pattern, patternIn, writtenPattern } from "./object-text.ts";
import { listSpacing, objectSpacing } from "./spacing.ts";

/** Adds an object at the end of the label list, formatted like its neighbors. */
export function addObject(
	line: LineToChange,
	{ label, geometry }: Extract<LineChange, { kind: "add-object" }>,
): Edits {
	const decimals = decimalsFor(line.size);
	const refusal = whyNotAdded(line, geometry, decimals);
	if (refusal) {
		return refusal;
	}
	const { text, record } = line;
	const pattern = patternFor(line, label, geometry);
	const written = objectText({ label, geometry }, pattern, decimals);
	const list = line.label?.value;
	if (!list) {
		return insertMember(text, record, ["label", `[${written}]`]);
	}
	if (list.kind === "array") {
		return append(text, list, written, pattern);
	}
	// A single object without a list, or null.
	const { start, end } = list;
	return list.kind === "object"
		? [
				{ start, end: start, text: "[" },
				{ start: end, end, text: `${commaOf(pattern)}${written}]` },
			]
		: [{ start, end, text: `[${written}]` }];
}

function append(text: string, list: JsonArray, written: string, pattern: Pattern) {
	const spacing = listSpacing(text, list, commaOf(pattern));
	const stays = list.items.map((item) => ({ stays: item }));
	return editList(list, list.items, [...stays, { text: written }], spacing);
}

/** A list of one object has no comma to copy, so the one between the object's members is used. */
function commaOf({ text, object }: Pattern): string {
	return objectSpacing(text, object).comma;
}

function patternFor(line: LineToChange, label: string, geometry: Geometry): Pattern {
	const { kind } = geometry;
	return (
		patternIn(line.text, line.label?.value, kind) ??
		patternOfSample(line.sample, kind) ??
		writtenPattern(label, geometry)
	);
}

function patternOfSample(sample: string | undefined, kind: Geometry["kind"]): Pattern | undefined {
	const root = sample === undefined ? undefined : parseLine(sample).root;
	return root?.kind === "object" ? patternIn(sample as string, findValue(root, "label"), kind) : undefined;
}

function whyNotAdded(line: LineToChange, geometry: Geometry, decimals: Decimals): Refusal | undefined {
	const label = line.label?.value;
	const isClassification = labelItems(line).some(isClass) || (label !== undefined && isClass(label));
	if (label && isClassification) {
		return {
			refused: `No object can be added, because the label of this line is ${describeKind(label)} for another task`,
		};
	}
	if (geometry.kind === "polygon") {
		const isShort = geometry.polygon.some(({ length }) => length < MIN_SEGMENT_NUMBERS || length % 2 === 1);
		if (geometry.polygon.length === 0 || isShort) {
			return { refused: "A polygon needs at least three points. Training drops smaller ones" };
		}
	}
	return whyFlat(geometry, decimals);
}

function isClass({ kind }: JsonNode): boolean {
	return kind === "string" || kind === "number" || kind === "boolean";
}

function whyFlat(geometry: Geometry, { x, y }: Decimals): Refusal | undefined {
	const bounds = boundsOf(geometry);
	const isFlat =
		!bounds ||
		coordinateText(bounds.topX, x) === coordinateText(bounds.bottomX, x) ||
		coordinateText(bounds.topY, y) === coordinateText(bounds.bottomY, y);
	return isFlat ? { refused: "The shape has no width or no height. Training drops such shapes" } : undefined;
}
