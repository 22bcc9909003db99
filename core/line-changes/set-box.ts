import type { JsonNode } from "#core/jsonl/json-node.ts";
import type { LineEdit } from "#core/jsonl/line-edit.ts";
import { BOX_KEYS, type Box, type BoxKey } from "#core/model/box.ts";
import type { ObjectFields } from "#core/tasks/object-fields.ts";
import { pythonFloat } from "#core/tasks/python-values.ts";
import { coordinateText, type Decimals, isSamePlace } from "./coordinate-text.ts";
import { insertMember } from "./insert-member.ts";
import type { Edits } from "./line-to-change.ts";

/** The two ends of a box along one side of the image. */
const AXES = [
	{ from: "topX", to: "bottomX", decimals: "x", extent: "width" },
	{ from: "topY", to: "bottomY", decimals: "y", extent: "height" },
] as const;

/** The corners as the text has them; a corner that is missing or no number is absent. */
type Corners = Partial<Record<BoxKey, number>>;

/** The edits that give an object this box. A number in quotes stays in quotes, which training takes for boxes. */
export function boxEdits(text: string, fields: ObjectFields, wanted: Box, decimals: Decimals): Edits {
	const old = cornersOf(fields);
	const box = straighten(wanted, old);
	const flat = AXES.find((axis) => closes(box, old, axis, decimals[axis.decimals]));
	if (flat) {
		return { refused: `The box would have no ${flat.extent}, and training drops such boxes` };
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

/** Who drags one side of a box over the other has swapped the corners, and training would drop the box: so they are swapped back. A box whose text is that way already was only moved, and stays as it is. */
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

/** Whether a box that had an extent along this axis has none any more. */
function closes(box: Box, old: Corners, { from, to }: (typeof AXES)[number], decimals: number): boolean {
	const isFlat = coordinateText(box[from], decimals) === coordinateText(box[to], decimals);
	return isFlat && old[from] !== old[to];
}

/** A corner that has come to stand where the opposite one stood takes its text along. */
function textOf(
	value: number,
	[oldOpposite, opposite]: readonly [number | undefined, JsonNode | undefined],
	decimals: number,
): string {
	return value === oldOpposite && opposite?.kind === "number" && value >= 0 && value <= 1
		? opposite.text
		: coordinateText(value, decimals);
}

/** A missing corner goes behind the one before it, as the four are usually ordered; where there is none before it, in front of the next. */
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
