import type { Polygon } from "#core/model/polygon.ts";
import type { Geometry } from "#core/model/shape.ts";
import type {
	ChangeCounts,
	ChangeKind,
	LineChanges,
	ObjectChange,
} from "#core/protocol/server/comparison.ts";
import { matchObjects, type Pair } from "./match.ts";
import { readRecord } from "./records.ts";

/** What differs between two lines about one image. A missing line is `undefined`: the image was added or removed. */
export function compareRecords(old: string | undefined, now: string | undefined): LineChanges {
	const [before, after] = [readRecord(old), readRecord(now)];
	const { pairs, removed, added } = matchObjects(before.objects, after.objects);
	const changed = pairs
		.map((pair) => ({ pair, kinds: kindsOf(pair) }))
		.sort((a, b) => a.pair.new.object.index - b.pair.new.object.index);
	const objects: ObjectChange[] = [
		...changed.flatMap(({ pair, kinds }) =>
			kinds.length > 0 ? [{ kinds, old: pair.old.object, new: pair.new.object }] : [],
		),
		...removed.map(({ object }): ObjectChange => ({ kinds: ["removed"], old: object })),
		...added.map(({ object }): ObjectChange => ({ kinds: ["added"], new: object })),
	];
	const classes = {
		added: after.classes.filter((name) => !before.classes.includes(name)),
		removed: before.classes.filter((name) => !after.classes.includes(name)),
	};
	const whole = wholeImage(old, now);
	return {
		objects,
		unchanged: changed.flatMap(({ pair, kinds }) => (kinds.length === 0 ? [pair.new.object] : [])),
		classes,
		counts: whole ?? {
			...count(objects),
			...(classes.added.length + classes.removed.length > 0 ? { classes: 1 } : {}),
			...(before.rest === after.rest ? {} : { other: 1 + otherObjects(objects) }),
		},
	};
}

function wholeImage(old: string | undefined, now: string | undefined): ChangeCounts | undefined {
	if (old === undefined) {
		return { "image-added": 1 };
	}
	return now === undefined ? { "image-removed": 1 } : undefined;
}

function otherObjects(objects: readonly ObjectChange[]): number {
	return objects.filter(({ kinds }) => kinds.includes("other")).length;
}

function count(objects: readonly ObjectChange[]): ChangeCounts {
	const counts: ChangeCounts = {};
	for (const kind of objects.flatMap(({ kinds }) => kinds)) {
		counts[kind] = (counts[kind] ?? 0) + 1;
	}
	return counts;
}

/** The changes of an object that is in both lines; empty if it is unchanged. */
function kindsOf({ old, new: now }: Pair): ChangeKind[] {
	if (old.content === now.content) {
		return [];
	}
	const kinds: ChangeKind[] = [];
	const [before, after] = [old.object, now.object];
	if (before.geometry && after.geometry && old.place !== now.place) {
		kinds.push(isMoved(before.geometry, after.geometry) ? "moved" : "reshaped");
	}
	if (before.label !== after.label) {
		kinds.push("relabeled");
	}
	if (before.isCrowd !== after.isCrowd) {
		kinds.push("crowd");
	}
	return kinds.length > 0 ? kinds : ["other"];
}

/**
 * A box that differs counts as moved, even if only one side changed; a polygon only if all its points moved by the same
 * amount.
 */
function isMoved(old: Geometry, now: Geometry): boolean {
	if (old.kind === "box" || now.kind === "box") {
		return old.kind === now.kind;
	}
	return isShifted(old.polygon, now.polygon);
}

/** Rounding errors of a shift, normalized: a hundredth of a pixel in 10,000. */
const NOISE = 1e-6;

function isShifted(old: Polygon, now: Polygon): boolean {
	const sameCounts =
		old.length === now.length && old.every((segment, i) => segment.length === now[i]?.length);
	const [first, then] = [old[0] ?? [], now[0] ?? []];
	const by = [(then[0] ?? 0) - (first[0] ?? 0), (then[1] ?? 0) - (first[1] ?? 0)];
	return (
		sameCounts &&
		old.every((segment, s) =>
			segment.every((value, i) => {
				const shift = (now[s]?.[i] ?? 0) - value;
				return Math.abs(shift - (by[i % 2] as number)) <= NOISE;
			}),
		)
	);
}
