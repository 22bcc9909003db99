import type { JsonNode } from "#core/jsonl/json-node.ts";
import type { LineEdit } from "#core/jsonl/line-edit.ts";
import { BOX_KEYS, type Box, type BoxKey } from "#core/model/box.ts";
import type { ObjectFields } from "#core/tasks/object-fields.ts";
import { pythonFloat } from "#core/tasks/python-values.ts";
import { coordinateText, type Decimals, isSamePlace } from "./coordinate-text.ts";
import { insertMember } from "./insert-member.ts";
import type { Edits } from "./line-to-change.ts";

/** The two ends of a box along each side of the image. */
const AXES = [
	{ from: "topX", to: "bottomX", decimals: "x", extent: "width" },
	{ from: "topY", to: "bottomY", decimals: "y", extent: "height" },
] as const;

/** The coordinates in the text; absent if missing or not a number. */
type Corners = Partial<Record<BoxKey, number>>;

/** The edits that give an object this box. A number in quotes stays in quotes, which training accepts for boxes. */
export function boxEdits(text: string, fields: ObjectFields, wanted: Box, decimals: Decimals): Edits {
	const old = cornersOf(fields);
	const box = straighten(wanted, old);
	const flat = AXES.find((axis) => closes(box, old, axis, decimals[axis.decimals]));
	if (flat) {
		return { refused: `The box would have no ${flat.extent}. Training drops such boxes` };
	}
	const edits: LineEdit[] = [];
	const missing = new Map<BoxKey, string>();
	for (const { key, opposite, places } of cornersWith(decimals)) {
		const value = fields.box[key]?.value;
		const written = textOf(box[key], [old[opposite], fields.box[opposite]?.value], places);
		if (!value) {
			missing.set(key, written);
		} else if (!(old[key] !== undefined && isSamePlace(old[key], box[key], places))) {
			const { start, end, kind } = value;
			edits.push({
				start,
				end,
				text: kind === "string" && old[key] !== undefined ? `"${written}"` : written,
			});
		}
	}
	return [...edits, ...insertions(text, fields, missing)];
}

function cornersWith(decimals: Decimals) {
	return AXES.flatMap(({ from, to, decimals: axis }) => [
		{ key: from, opposite: to, places: decimals[axis] },
		{ key: to, opposite: from, places: decimals[axis] },
	]);
}

function cornersOf({ box }: ObjectFields): Corners {
	const corners: Corners = {};
	for (const key of BOX_KEYS) {
		const value = box[key]?.value;
		const number = value ? pythonFloat(value) : Number.NaN;
		if (typeof number === "number" && !Number.isNaN(number)) {
			corners[key] = number;
		}
	}
	return corners;
}

/**
 * Dragging one side of a box past the other swaps its corners, and training would drop the box, so they are swapped
 * back. A box that is already inverted in the text was only moved, and stays as it is.
 */
function straighten(wanted: Box, old: Corners): Box {
	const box: Record<BoxKey, number> = { ...wanted };
	for (const { from, to } of AXES) {
		const wasSwapped = (old[from] ?? 0) > (old[to] ?? 1);
		if (wanted[from] > wanted[to] && !wasSwapped) {
			box[from] = wanted[to];
			box[to] = wanted[from];
		}
	}
	return box;
}

/** Whether a box that had an extent along this axis no longer has one. */
function closes(box: Box, old: Corners, { from, to }: (typeof AXES)[number], decimals: number): boolean {
	const isFlat = coordinateText(box[from], decimals) === coordinateText(box[to], decimals);
	return isFlat && old[from] !== old[to];
}

/** A coordinate that now has the value of the opposite one also gets its text. */
function textOf(
	value: number,
	[oldOpposite, opposite]: readonly [number | undefined, JsonNode | undefined],
	decimals: number,
): string {
	return value === oldOpposite && opposite?.kind === "number" && value >= 0 && value <= 1
		? opposite.text
		: coordinateText(value, decimals);
}

/** Inserts a missing coordinate after the one before it in the usual order, or else before the next one. */
function insertions(text: string, { node, box }: ObjectFields, missing: ReadonlyMap<BoxKey, string>) {
	return [...missing].flatMap(([key, written]) => {
		const place = BOX_KEYS.indexOf(key);
		const before = BOX_KEYS.slice(0, place).findLast((each) => box[each]);
		const after = BOX_KEYS.slice(place).find((each) => box[each]);
		const next = after && box[after] ? node.members.indexOf(box[after]) : 0;
		const behind = (before && box[before]) ?? (after ? (node.members[next - 1] ?? "first") : undefined);
		return insertMember(text, node, [key, written], behind);
	});
}
