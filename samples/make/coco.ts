import type { AnnotatedImage, Annotation } from "./annotate.ts";
import { areaOf, boundsOf, isClockwise, type Point, type Ring, withHoles } from "./geometry.ts";
import { type Json, jsonText } from "./json-text.ts";
import { emptyMask, paint } from "./mask.ts";
import { CLASSES } from "./model.ts";

/** The dataset as one COCO file: pixels, file names with their folder, crowds as run lengths. */
export function cocoFile(images: readonly AnnotatedImage[]): string {
	const imageRows = images.map(({ file, width, height }, index) => ({
		id: index + 1,
		file_name: `images/${file}`,
		width,
		height,
	}));
	const annotationRows = images
		.flatMap((image, index) =>
			image.annotations.map((annotation) => annotationRow(image, index + 1, annotation)),
		)
		.map((row, index) => ({ id: index + 1, ...row }));
	const categoryRows = CLASSES.map((name, index) => ({ id: index + 1, name, supercategory: "fridge" }));
	return [
		"{",
		`"info": ${jsonText({ description: "Drawn fridge objects", version: "1.0" })},`,
		'"licenses": [],',
		`${rows("images", imageRows)},`,
		`${rows("categories", categoryRows)},`,
		rows("annotations", annotationRows),
		"}",
		"",
	].join("\n");
}

function rows(key: string, list: readonly Json[]): string {
	return `"${key}": [\n${list.map(jsonText).join(",\n")}\n]`;
}

function annotationRow(image: AnnotatedImage, imageId: number, { className, segments, isCrowd }: Annotation) {
	const rings = segments.map((ring) => ring.map(([x, y]): Point => [x * image.width, y * image.height]));
	const { left, top, right, bottom } = boundsOf(rings);
	const solid = withHoles(rings);
	const area = solid.reduce(
		(sum, { outer, holes }) => holes.reduce((left2, hole) => left2 - areaOf(hole), sum + areaOf(outer)),
		0,
	);
	return {
		image_id: imageId,
		category_id: CLASSES.indexOf(className) + 1,
		bbox: [left, top, right - left, bottom - top].map(round),
		area: round(area),
		iscrowd: isCrowd ? 1 : 0,
		segmentation: isCrowd
			? runLengths(image, rings)
			: solid.map(({ outer, holes }) => holes.reduce(joinHole, outer).flat().map(round)),
	};
}

function round(value: number): number {
	return Math.round(value * 100) / 100;
}

/** COCO adds up the polygons of an object, so a hole is reached by a cut from the outer ring and back; it runs in the opposite direction. */
function joinHole(outer: Ring, hole: Ring): Ring {
	let [best, from, to] = [Number.POSITIVE_INFINITY, 0, 0];
	outer.forEach(([x, y], outerIndex) => {
		hole.forEach(([holeX, holeY], holeIndex) => {
			const distance = Math.hypot(x - holeX, y - holeY);
			if (distance < best) {
				[best, from, to] = [distance, outerIndex, holeIndex];
			}
		});
	});
	const around = [...hole.slice(to), ...hole.slice(0, to + 1)];
	if (isClockwise(outer) === isClockwise(hole)) {
		around.reverse();
	}
	return [...outer.slice(0, from + 1), ...around, ...outer.slice(from)];
}

/** Lengths of alternating runs of pixels outside and inside, column by column. */
function runLengths(
	{ width, height }: AnnotatedImage,
	rings: readonly Ring[],
): { counts: number[]; size: number[] } {
	const mask = emptyMask(width, height, 1);
	paint(mask, rings, 1, 1);
	const counts = [0];
	let inside = 0;
	for (let column = 0; column < width; column++) {
		for (let row = 0; row < height; row++) {
			const here = mask.on[row * width + column] ?? 0;
			if (here !== inside) {
				counts.push(0);
				inside = here;
			}
			counts[counts.length - 1] = (counts.at(-1) ?? 0) + 1;
		}
	}
	return { counts, size: [height, width] };
}
