import type { Json } from "./json-text.ts";
import { changed, type Entry, good, objectOf, renameKey, rewritten } from "./mistake.ts";
import type { ObjectRecord } from "./records.ts";

const SKIPPED = "skips the image";

function segments(object: ObjectRecord): number[][] {
	return object.polygon as number[][];
}

/** A segment as a list of points instead of a flat list. */
function pairs(segment: readonly number[]): number[][] {
	return Array.from({ length: segment.length / 2 }, (_, index) => segment.slice(index * 2, index * 2 + 2));
}

/** The box around an object's polygon, as detection would have it. */
function box(object: ObjectRecord) {
	const numbers = segments(object).flat();
	const xs = numbers.filter((_, index) => index % 2 === 0);
	const ys = numbers.filter((_, index) => index % 2 === 1);
	return { topX: Math.min(...xs), topY: Math.min(...ys), bottomX: Math.max(...xs), bottomY: Math.max(...ys) };
}

/** The lines of `instance-segmentation.mistakes.jsonl`. */
export const SEGMENTATION_MISTAKES: readonly Entry[] = [
	good("01.jpg"),
	changed(
		"06.jpg",
		[
			"The segment is a list of points, `[[x, y], [x, y], …]`",
			"reads each point as a segment and drops them all, and the image with them",
			"polygon-nesting-pairs",
		],
		(record) => {
			const jug = objectOf(record);
			jug.polygon = pairs(segments(jug)[0] ?? []);
		},
	),
	changed(
		"03.jpg",
		["The polygon is one flat list; the outer brackets are missing", SKIPPED, "polygon-nesting-flat"],
		(record) => {
			const can = objectOf(record);
			can.polygon = segments(can)[0] ?? [];
		},
	),
	changed(
		"04.jpg",
		["The points of the segment are lists of their own, one level too deep", SKIPPED, "polygon-nesting-deep"],
		(record) => {
			const carton = objectOf(record);
			carton.polygon = segments(carton).map(pairs);
		},
	),
	good("05.png"),
	changed(
		"02.jpg",
		["One polygon has an x without a y", `${SKIPPED} with all five objects`, "polygon-odd"],
		(record) => {
			segments(objectOf(record, 3))[0]?.pop();
		},
	),
	changed(
		"07.jpg",
		[
			"One polygon has only two points; another extends beyond the image",
			"drops both objects and learns from the third",
			"polygon-too-short",
			"polygon-out-of-range",
		],
		(record) => {
			segments(objectOf(record))[0]?.splice(4);
			const last = segments(objectOf(record, 2))[0] ?? [];
			last[last.indexOf(Math.max(...last))] = 1.02;
		},
	),
	changed(
		"08.jpg",
		["The polygon is a line: it has no width", "drops it, and the image with it", "polygon-degenerate"],
		(record) => {
			objectOf(record).polygon = [[0.5, 0.2, 0.5, 0.55, 0.5, 0.9]];
		},
	),
	changed(
		"10.jpg",
		["An empty segment before the good ones", "drops the object without warning", "polygon-empty-segment"],
		(record) => {
			segments(objectOf(record)).unshift([]);
		},
	),
	changed(
		"11.jpg",
		[
			"`polygon` is `null` next to a good box",
			"drops the object: the box does not count",
			"polygon-null-with-box",
		],
		(record) => {
			Object.assign(objectOf(record), box(objectOf(record)), { polygon: null });
		},
	),
	changed(
		"13.png",
		["A box where this task needs a polygon", "drops the object", "polygon-missing"],
		(record) => {
			const { polygon: _, ...can } = objectOf(record);
			(record.label as Json[])[0] = { ...can, ...box(objectOf(record)) };
		},
	),
	good("14.jpg"),
	changed(
		"15.jpg",
		["The numbers are strings", `${SKIPPED}, unlike for boxes`, "polygon-coord-type"],
		(record) => {
			const can = objectOf(record, 1);
			can.polygon = segments(can).map((segment) => segment.map(String));
		},
	),
	changed("16.jpg", ["An empty segment after the good ones", SKIPPED, "polygon-empty-segment"], (record) => {
		segments(objectOf(record)).push([]);
	}),
	changed(
		"17.jpg",
		["`polygons` instead of `polygon`", `${SKIPPED}: "Incomplete Record"`, "typo-key"],
		(record) => {
			renameKey(objectOf(record), "polygon", "polygons");
		},
	),
	changed(
		"18.jpg",
		['`isCrowd` is `"TRUE"`', 'reads it as no; `true` and `"True"` would be yes', "iscrowd-value"],
		(record) => {
			objectOf(record).isCrowd = "TRUE";
		},
	),
	changed("19.jpg", ["A box in addition to the polygon", "ignores the box", "polygon-and-box"], (record) => {
		Object.assign(objectOf(record), { topX: 0.1, topY: 0.1, bottomX: 0.4, bottomY: 0.9 });
	}),
	rewritten("20.png", ["`NaN` among the numbers", "stops: the file cannot be read", "json-syntax"], (text) =>
		text.replace(/"polygon": \[\[[\d.]+/, '"polygon": [[NaN'),
	),
	changed(
		"21.jpg",
		["A polygon is an object", "stops with an error that names no line", "polygon-type"],
		(record) => {
			const can = objectOf(record, 1);
			const [x = 0, y = 0] = segments(can)[0] ?? [];
			can.polygon = { x: [x], y: [y] };
		},
	),
	changed("09.jpg", ["A key of an older schema, without a value", "ignores it", "bbox-null"], (record) => {
		objectOf(record).bbox = "null";
	}),
	changed(
		"24.jpg",
		[
			"The neck and body of a jug are two overlapping segments",
			"reads the overlap as a hole",
			"polygon-overlap",
		],
		(record) => {
			const jug = objectOf(record);
			const { topX: left, topY: top, bottomX: right, bottomY: bottom } = box(jug);
			const at = (share: number) => Number((top + share * (bottom - top)).toFixed(4));
			jug.polygon = [
				[left, top, right, top, right, at(0.6), left, at(0.6)],
				[left, at(0.4), right, at(0.4), right, bottom, left, bottom],
			];
		},
	),
	changed(
		"23.jpg",
		["A class is named `--bg--`", "treats it as the background, in some models", "label-reserved"],
		(record) => {
			objectOf(record, 1).label = "--bg--";
		},
	),
	good("22.jpg"),
	good("12.jpg"),
];
