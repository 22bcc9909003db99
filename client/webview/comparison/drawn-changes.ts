import { format } from "#client/webview/page/text.ts";
import type { ShapeMark } from "#client/webview/stage/overlay.ts";
import type { Shape } from "#core/model/shape.ts";
import type { ComparisonStrings } from "#core/protocol/pages/comparison-messages.ts";
import type { ComparedObject, LineChanges, ObjectChange, Side } from "#core/protocol/server/comparison.ts";

/** The changes of an image as the stage draws them. */
export interface DrawnChanges {
	/** Each has its own number: on the stage, a moved object is two shapes. */
	readonly shapes: readonly Shape[];
	readonly marks: ReadonlyMap<number, ShapeMark>;
	/** Moved objects: the numbers of the shapes before and after. */
	readonly moves: readonly { readonly from: number; readonly to: number }[];
	/** The numbers of shapes that differ, one for each change that can be drawn. */
	readonly changed: readonly number[];
	/** The position of a shape's text, by the shape's number. */
	readonly texts: ReadonlyMap<number, TextPlace>;
	readonly isUnchanged: (index: number) => boolean;
}

/** The position of an object in its line. */
export interface TextPlace {
	readonly side: Side;
	readonly start: number;
	readonly end: number;
}

/** Lays out the shapes: unchanged ones at the bottom, then old ones, then new ones. */
export function drawnChanges({ objects, unchanged }: LineChanges, strings: ComparisonStrings): DrawnChanges {
	const layers = { unchanged: [] as Shape[], before: [] as Shape[], now: [] as Shape[] };
	const marks = new Map<number, ShapeMark>();
	const texts = new Map<number, TextPlace>();
	const moves: { from: number; to: number }[] = [];
	const changed: number[] = [];
	let count = 0;
	/** Returns the shape's number; `undefined` if the object cannot be drawn. */
	const add = (layer: keyof typeof layers, object: ComparedObject, side: Side, mark: ShapeMark) => {
		const { geometry, start, end } = object;
		if (!geometry) {
			return undefined;
		}
		const index = count++;
		layers[layer].push({ ...object, geometry, index });
		marks.set(index, mark);
		texts.set(index, { side, start, end });
		return index;
	};
	for (const object of unchanged) {
		add("unchanged", object, "new", {
			style: "is-unchanged",
			label: object.label || strings.noClass,
			name: strings.fates.unchanged,
		});
	}
	const firstChanged = count;
	for (const change of objects) {
		const from =
			isElsewhere(change) && change.old
				? add("before", change.old, "old", markBefore(change, strings))
				: undefined;
		const to = change.new ? add("now", change.new, "new", markNow(change, strings)) : undefined;
		const shown = to ?? from;
		if (shown !== undefined) {
			changed.push(shown);
		}
		if (from !== undefined && to !== undefined && change.kinds.includes("moved")) {
			moves.push({ from, to });
		}
	}
	return {
		shapes: [...layers.unchanged, ...layers.before, ...layers.now],
		marks,
		moves,
		changed,
		texts,
		isUnchanged: (index) => index < firstChanged,
	};
}

/** Whether the old object has another position than the new one. */
function isElsewhere({ kinds, new: now }: ObjectChange): boolean {
	return now === undefined || kinds.includes("moved") || kinds.includes("reshaped");
}

function markBefore({ old, new: now }: ObjectChange, { fates, noClass }: ComparisonStrings): ShapeMark {
	const label = old?.label || noClass;
	return now
		? { style: "is-before", label: fates.before, name: fates.before }
		: { style: "is-removed", label: `− ${label}`, name: fates.removed };
}

function markNow({ kinds, old, new: now }: ObjectChange, strings: ComparisonStrings): ShapeMark {
	const { fates } = strings;
	const [kind = "other"] = kinds;
	const label = now?.label || strings.noClass;
	const name = kinds.map((each) => fates[each as keyof typeof fates]).join(", ");
	if (kind === "added") {
		return { style: "is-added", label: `+ ${label}`, name };
	}
	// A new class matters more than a new position, which the old shape shows as well.
	if (kinds.includes("relabeled")) {
		const both = `${old?.label || strings.noClass} → ${label}`;
		return { style: "is-relabeled", label: both, name: `${name}, ${both}` };
	}
	const signs = { moved: "→ ", reshaped: "⬠ " } as const;
	if (kind === "moved" || kind === "reshaped") {
		return { style: `is-${kind}`, label: `${signs[kind]}${label}`, name };
	}
	const crowd = format(now?.isCrowd ? strings.crowdNow : strings.crowdBefore, label);
	return kind === "crowd"
		? { style: "is-other", label: crowd, name: crowd }
		: { style: "is-other", label: `… ${label}`, name };
}
