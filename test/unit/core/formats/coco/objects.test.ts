import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { cocoOf } from "#test/unit/core/formats/coco/support/coco.ts";
import { convert } from "#test/unit/core/formats/support/convert.ts";

type Annotation = Record<string, unknown>;
interface Case {
	readonly name: string;
	readonly annotation: Annotation;
	/** The written object without its label, or nothing if the object is dropped. */
	readonly becomes?: Annotation;
	/** The one problem as "severity | reason", or none. */
	readonly problem?: RegExp;
}

const box = (topX: number, topY: number, bottomX: number, bottomY: number) => ({
	topX,
	topY,
	bottomX,
	bottomY,
});
/** The image has 100 x 50 pixels. */
const bbox = [10, 10, 20, 30];
const asBox = box(0.1, 0.2, 0.3, 0.8);
const asRectangle = { polygon: [[0.1, 0.2, 0.3, 0.2, 0.3, 0.8, 0.1, 0.8]] };
const triangle = [10, 10, 20, 10, 20, 30];
const asTriangle = [0.1, 0.2, 0.2, 0.2, 0.2, 0.6];
/** The first ten columns of pixels. */
const mask = { size: [50, 100], counts: [0, 500, 4500] };

const boxes: readonly Case[] = [
	{ name: "a box", annotation: { bbox }, becomes: asBox },
	{ name: "iscrowd 0", annotation: { bbox, iscrowd: 0 }, becomes: { ...asBox, isCrowd: 0 } },
	{ name: "iscrowd 1", annotation: { bbox, iscrowd: 1 }, becomes: { ...asBox, isCrowd: 1 } },
	{ name: "iscrowd true", annotation: { bbox, iscrowd: true }, becomes: { ...asBox, isCrowd: 1 } },
	{ name: "iscrowd null", annotation: { bbox, iscrowd: null }, becomes: asBox },
	{ name: "numbers as text", annotation: { bbox: ["10", "10.0", "20", " 30 "] }, becomes: asBox },
	{
		name: "the whole image",
		annotation: { bbox: [0, 0, 100, 50] },
		becomes: box(0, 0, 1, 1),
	},
	{
		name: "the dust of rounding",
		annotation: { bbox: [-0.00001, 10, 100.00002, 40.00001] },
		becomes: box(0, 0.2, 1, 1),
	},
	{
		name: "a box outside",
		annotation: { bbox: [90, 10, 20, 10] },
		becomes: box(0.9, 0.2, 1.1, 0.4),
		problem: /^error \| bottomX is 1\.1, outside the image \(0 to 1\); training drops this box$/,
	},
	{
		name: "two corners",
		annotation: { bbox: [40, 20, 90, 45] },
		becomes: box(0.4, 0.4, 1.3, 1.3),
		problem: /training drops this box\. The bbox would fit if it were two corners/,
	},
	{
		name: "a box without area",
		annotation: { bbox: [10, 10, 0, 30] },
		becomes: box(0.1, 0.2, 0.1, 0.8),
		problem: /^error \| The box has no area; training drops it$/,
	},
	{
		name: "a negative size",
		annotation: { bbox: [30, 10, -20, 30] },
		becomes: box(0.3, 0.2, 0.1, 0.8),
		problem: /no area/,
	},
	{
		name: "an outline without a box",
		annotation: { segmentation: [triangle] },
		becomes: box(0.1, 0.2, 0.2, 0.6),
		problem: /^info \| The bbox is missing; the box around the segmentation is used$/,
	},
	{
		name: "a mask without a box",
		annotation: { bbox: null, segmentation: mask },
		becomes: box(0, 0, 0.1, 1),
		problem: /^info \| The bbox is null; the box/,
	},
	{
		name: "three numbers",
		annotation: { bbox: [1, 2, 3] },
		problem:
			/^error \| The bbox is \[1, 2, 3\] instead of four numbers and the segmentation is missing; the object is dropped$/,
	},
	{
		name: "a null in the box",
		annotation: { bbox: [1, null, 3, 4] },
		problem: /^error \| The bbox is a list of 4 instead of four numbers/,
	},
	{
		name: "a box beyond all numbers",
		annotation: { bbox: [1e308, 0, 1e308, 1] },
		problem: /^error \| The bbox is too large for a number and the segmentation is missing/,
	},
	{ name: "a bare object as box", annotation: { bbox: { x: 1 } }, problem: /The bbox is an object/ },
	{
		name: "an unknown class",
		annotation: { bbox, category_id: 9 },
		problem: /^error \| The category_id is 9, which is not the id of a category; the object is dropped$/,
	},
	{ name: "no class", annotation: { bbox, category_id: null }, problem: /category_id is null/ },
];

const polygons: readonly Case[] = [
	{ name: "a polygon", annotation: { segmentation: [triangle] }, becomes: { polygon: [asTriangle] } },
	{
		name: "two parts and a crowd",
		annotation: { bbox, segmentation: [triangle, triangle], iscrowd: 1 },
		becomes: { polygon: [asTriangle, asTriangle], isCrowd: 1 },
	},
	{
		name: "an empty part",
		annotation: { bbox, segmentation: [[], triangle] },
		becomes: { polygon: [asTriangle] },
	},
	{
		name: "a flat list",
		annotation: { bbox, segmentation: triangle },
		becomes: { polygon: [asTriangle] },
		problem: /^warning \| The segmentation is one list of numbers instead of a list of lists/,
	},
	{
		name: "a part of two points",
		annotation: { bbox, segmentation: [triangle, [1, 2, 3, 4]] },
		becomes: { polygon: [asTriangle] },
		problem: /^error \| Segment 2 has 4 numbers, fewer than three points; the segment is dropped$/,
	},
	{
		name: "an odd part",
		annotation: { bbox, segmentation: [[...triangle, 1], triangle] },
		becomes: { polygon: [asTriangle] },
		problem: /^error \| Segment 1 has 7 numbers, an odd count/,
	},
	{
		name: "a part with text",
		annotation: { bbox, segmentation: [triangle, [1, 2, 3, 4, 5, "x"]] },
		becomes: { polygon: [asTriangle] },
		problem: /^error \| Segment 2 contains "x" instead of a number/,
	},
	{
		name: "pairs of points",
		annotation: {
			bbox,
			segmentation: [
				[10, 10],
				[20, 10],
				[20, 30],
			],
		},
		becomes: asRectangle,
		problem:
			/^warning \| No part of the segmentation is a polygon; the box is written as a rectangular polygon instead$/,
	},
	{
		name: "no segmentation",
		annotation: { bbox },
		becomes: asRectangle,
		problem: /^warning \| The segmentation is missing; the box is written as a rectangular polygon instead$/,
	},
	{
		name: "null",
		annotation: { bbox, segmentation: null },
		becomes: asRectangle,
		problem: /is null; the box/,
	},
	{ name: "[]", annotation: { bbox, segmentation: [] }, becomes: asRectangle, problem: /is empty; the box/ },
	{
		name: "[[]]",
		annotation: { bbox, segmentation: [[]] },
		becomes: asRectangle,
		problem: /is empty; the box/,
	},
	{
		name: "four numbers",
		annotation: { bbox, segmentation: [1, 2, 3, 4] },
		becomes: asRectangle,
		problem: /^warning \| The segmentation has 4 numbers, fewer than three points; the box/,
	},
	{
		name: "odd numbers",
		annotation: { bbox, segmentation: [[...triangle, 1]] },
		becomes: asRectangle,
		problem: /^warning \| The segmentation has 7 numbers, an odd count: an x or y is missing; the box/,
	},
	{
		name: "damaged run lengths",
		annotation: { bbox, segmentation: { size: [50, 100], counts: [1, 2] } },
		becomes: asRectangle,
		problem: /^warning \| The run-length encoding cannot be read: its counts add up to 3.*; the box/,
	},
	{
		name: "a gigantic mask",
		annotation: { bbox, segmentation: { size: [1e5, 1e5], counts: [1e10] } },
		becomes: asRectangle,
		problem: /more than 100000000 in total; the box/,
	},
	{
		name: "an empty mask",
		annotation: { bbox, segmentation: { size: [50, 100], counts: [5000] } },
		becomes: asRectangle,
		problem: /^warning \| The mask is empty; the box/,
	},
	{
		name: "a mask of another size",
		annotation: { bbox, segmentation: { size: [1, 1], counts: [0, 1] } },
		becomes: { polygon: [[0, 0, 1, 0, 1, 1, 0, 1]] },
		problem: /^warning \| The mask is 1 x 1 pixels, but the image is 100 x 50; the polygon is stretched/,
	},
	{
		name: "neither outline nor box",
		annotation: { segmentation: [], bbox: null },
		problem: /^error \| The segmentation is empty and the bbox is null; the object is dropped$/,
	},
	{
		name: "the dust of rounding",
		annotation: { segmentation: [[0, -0.00001, 100.00001, 0, 100, 50.00001]] },
		becomes: { polygon: [[0, 0, 1, 0, 1, 1]] },
	},
	{
		name: "an outline outside",
		annotation: { segmentation: [[10, 10, 120, 10, 20, 30]] },
		becomes: { polygon: [[0.1, 0.2, 1.2, 0.2, 0.2, 0.6]] },
		problem: /^error \| The polygon reaches 1\.2, outside the image \(0 to 1\); training drops this object$/,
	},
	{
		name: "a part outside",
		annotation: { segmentation: [triangle, [10, 10, 20, 60, 20, 30]] },
		becomes: { polygon: [asTriangle, [0.1, 0.2, 0.2, 1.2, 0.2, 0.6]] },
		problem: /^error \| 1 of 2 segments reaches outside the image \(0 to 1\), to 1\.2; training drops it$/,
	},
	{
		name: "an outline without area",
		annotation: { segmentation: [[10, 10, 20, 10, 30, 10]] },
		becomes: { polygon: [[0.1, 0.2, 0.2, 0.2, 0.3, 0.2]] },
		problem: /^error \| The polygon has no area; training drops this object$/,
	},
];

/** A sound annotation next to the tested one shows that the rest of the file is converted. */
const SOUND = { bbox: [50, 10, 10, 10], segmentation: [[50, 10, 60, 10, 60, 20]], category_id: 2 };

for (const [task, cases] of [
	["object-detection", boxes],
	["instance-segmentation", polygons],
] as const) {
	describe(`a COCO annotation for ${task}`, () => {
		for (const { name, annotation, becomes, problem } of cases) {
			it(`with ${name} ${becomes ? "is written" : "is dropped"}${problem ? " and reported" : ""}`, async () => {
				const { lines, problems } = await convert(cocoOf(annotation, SOUND), { task });
				const objects = lines[0]?.label ?? [];
				assert.equal(objects.at(-1)?.label, "milk bottle");
				assert.deepEqual(objects.slice(0, -1), becomes ? [{ label: "can", ...becomes }] : []);
				assert.equal(problems.length, problem ? 1 : 0, JSON.stringify(problems));
				if (problem) {
					assert.equal(problems[0]?.element, "annotation 1 of image 1 (a.jpg)");
					assert.match(`${problems[0]?.severity} | ${problems[0]?.reason}`, problem);
				}
			});
		}
	});
}
