import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { cocoOf } from "#test/unit/core/formats/coco/support/coco.ts";
import { convert } from "#test/unit/core/formats/support/convert.ts";

type Annotation = Record<string, unknown>;
interface Case {
	readonly name: string;
	readonly annotation: Annotation;
	/** The written object without its label, or nothing where it is left out. */
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
		problem: /training drops this box\. The bbox would fit as two corners/,
	},
	{
		name: "a box without area",
		annotation: { bbox: [10, 10, 0, 30] },
		becomes: box(0.1, 0.2, 0.1, 0.8),
		problem: /^error \| Its box has no area; training drops it$/,
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
		problem: /^info \| Its bbox is missing; the box around its segmentation is taken$/,
	},
	{
		name: "a mask without a box",
		annotation: { bbox: null, segmentation: mask },
		becomes: box(0, 0, 0.1, 1),
		problem: /^info \| Its bbox is null; the box/,
	},
	{
		name: "three numbers",
		annotation: { bbox: [1, 2, 3] },
		problem:
			/^error \| Its bbox is \[1, 2, 3\] instead of four numbers and its segmentation is missing; it is left out$/,
	},
	{
		name: "a null in the box",
		annotation: { bbox: [1, null, 3, 4] },
		problem: /^error \| Its bbox is a list of 4 instead of four numbers/,
	},
	{
		name: "a box beyond all numbers",
		annotation: { bbox: [1e308, 0, 1e308, 1] },
		problem: /^error \| Its bbox reaches beyond all numbers and its segmentation is missing/,
	},
	{ name: "a bare object as box", annotation: { bbox: { x: 1 } }, problem: /Its bbox is an object/ },
	{
		name: "an unknown class",
		annotation: { bbox, category_id: 9 },
		problem: /^error \| Its category_id is 9, the id of no category; it is left out$/,
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
		problem: /^warning \| Its segmentation is one list of numbers instead of a list of lists/,
	},
	{
		name: "a part of two points",
		annotation: { bbox, segmentation: [triangle, [1, 2, 3, 4]] },
		becomes: { polygon: [asTriangle] },
		problem:
			/^error \| Part 2 of its segmentation has 4 numbers, fewer than three points; the part is left out$/,
	},
	{
		name: "an odd part",
		annotation: { bbox, segmentation: [[...triangle, 1], triangle] },
		becomes: { polygon: [asTriangle] },
		problem: /^error \| Part 1 of its segmentation has 7 numbers, an odd count/,
	},
	{
		name: "a part with text",
		annotation: { bbox, segmentation: [triangle, [1, 2, 3, 4, 5, "x"]] },
		becomes: { polygon: [asTriangle] },
		problem: /^error \| Part 2 of its segmentation holds "x" where a number is due/,
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
		problem: /^warning \| No part of its segmentation is an outline; its box is written as a rectangle/,
	},
	{
		name: "no segmentation",
		annotation: { bbox },
		becomes: asRectangle,
		problem:
			/^warning \| Its segmentation is missing; its box is written as a rectangle instead of an outline$/,
	},
	{
		name: "null",
		annotation: { bbox, segmentation: null },
		becomes: asRectangle,
		problem: /is null; its box/,
	},
	{ name: "[]", annotation: { bbox, segmentation: [] }, becomes: asRectangle, problem: /is empty; its box/ },
	{
		name: "[[]]",
		annotation: { bbox, segmentation: [[]] },
		becomes: asRectangle,
		problem: /is empty; its box/,
	},
	{
		name: "four numbers",
		annotation: { bbox, segmentation: [1, 2, 3, 4] },
		becomes: asRectangle,
		problem: /^warning \| Its segmentation has 4 numbers, fewer than three points; its box/,
	},
	{
		name: "odd numbers",
		annotation: { bbox, segmentation: [[...triangle, 1]] },
		becomes: asRectangle,
		problem: /^warning \| Its segmentation has 7 numbers, an odd count: an x or y is missing; its box/,
	},
	{
		name: "damaged run lengths",
		annotation: { bbox, segmentation: { size: [50, 100], counts: [1, 2] } },
		becomes: asRectangle,
		problem: /^warning \| Its run-length encoding cannot be read: its counts add up to 3.*; its box/,
	},
	{
		name: "a gigantic mask",
		annotation: { bbox, segmentation: { size: [1e5, 1e5], counts: [1e10] } },
		becomes: asRectangle,
		problem: /more than 100000000 in total; its box/,
	},
	{
		name: "an empty mask",
		annotation: { bbox, segmentation: { size: [50, 100], counts: [5000] } },
		becomes: asRectangle,
		problem: /^warning \| Its mask is empty; its box/,
	},
	{
		name: "a mask of another size",
		annotation: { bbox, segmentation: { size: [1, 1], counts: [0, 1] } },
		becomes: { polygon: [[0, 0, 1, 0, 1, 1, 0, 1]] },
		problem: /^warning \| Its mask is 1 x 1 pixels, its image 100 x 50/,
	},
	{
		name: "neither outline nor box",
		annotation: { segmentation: [], bbox: null },
		problem: /^error \| Its segmentation is empty and its bbox is null; it is left out$/,
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
		problem: /^error \| Its outline reaches 1\.2, outside the image \(0 to 1\); training drops this object$/,
	},
	{
		name: "a part outside",
		annotation: { segmentation: [triangle, [10, 10, 20, 60, 20, 30]] },
		becomes: { polygon: [asTriangle, [0.1, 0.2, 0.2, 1.2, 0.2, 0.6]] },
		problem:
			/^error \| 1 of 2 parts of its outline reach outside the image \(0 to 1\), to 1\.2; training drops these parts$/,
	},
	{
		name: "an outline without area",
		annotation: { segmentation: [[10, 10, 20, 10, 30, 10]] },
		becomes: { polygon: [[0.1, 0.2, 0.2, 0.2, 0.3, 0.2]] },
		problem: /^error \| Its outline has no area; training drops this object$/,
	},
];

/** A sound annotation beside the one that is looked at shows that the rest of the file goes on. */
const SOUND = { bbox: [50, 10, 10, 10], segmentation: [[50, 10, 60, 10, 60, 20]], category_id: 2 };

for (const [task, cases] of [
	["object-detection", boxes],
	["instance-segmentation", polygons],
] as const) {
	describe(`a COCO annotation for ${task}`, () => {
		for (const { name, annotation, becomes, problem } of cases) {
			it(`with ${name} ${becomes ? "is written" : "is left out"}${problem ? " and reported" : ""}`, async () => {
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
