import { type FileFacts, recordsOf } from "#core/facts/file-facts.ts";
import type { FileFinding, FileRule } from "#core/rules/file-rule.ts";
import { markValue } from "#core/rules/reading/mark-in-file.ts";
import { counted } from "#core/rules/reading/shown-value.ts";
import { type Coordinate, coordinatesByObject, sample } from "#core/rules/reading/written-coordinates.ts";

/** So many lines are read. */
const MOST_READ = 200;
/** Of the objects so many in ten must be lost, and so many of those that are read be in pixels. */
const NEARLY_ALL = 0.9;
/** A share of the image's side is never so large, however far an object reaches out of the image. */
const SURELY_PIXELS = 1.5;

/** Nearly all coordinates of a file are pixels. */
export const pixelCoordinates: FileRule = {
	id: "pixel-coordinates",
	summary: "Nearly all objects of the file have pixel coordinates.",
	explanation:
		"Coordinates are shares of the image's width and height, from 0 to 1. A file in pixels loses every object without a message, and mostly fails for having none. It comes about where the division by the image's size was forgotten. Where `image_details` say the sizes, a fix divides all coordinates of the file.",
	consequences: ["none"],
	severity: "warning",
	example: {
		bad: line(1, [64, 48, 320, 240]) + line(2, [0, 96, 128, 432]),
		good: line(1, [0.1, 0.1, 0.5, 0.5]) + line(2, [0, 0.2, 0.2, 0.9]),
	},
	isAboutLosses: true,
	*check(file): Iterable<FileFinding> {
		const lines = linesInDoubt(file);
		let objects = 0;
		const inPixels: number[] = [];
		for (const line of sample(lines, MOST_READ)) {
			for (const coordinates of coordinatesByObject(file.textOf(line))) {
				objects++;
				if (arePixels(coordinates)) {
					inPixels.push(line);
				}
			}
		}
		const [first] = inPixels;
		// A single line has findings of its own.
		if (first === undefined || first === inPixels.at(-1) || inPixels.length < NEARLY_ALL * objects) {
			return;
		}
		yield {
			ruleId: "pixel-coordinates",
			line: first,
			...markValue(file, first, "label"),
			message: `This file is in pixels: ${inPixels.length} of ${counted(objects, "object")} looked at have coordinates above ${SURELY_PIXELS}; training reads them as shares of the image's size, from 0 to 1`,
			consequence: "none",
		};
	},
};

/** The lines with objects, where nearly all objects of the file are lost. */
function linesInDoubt(file: FileFacts): number[] {
	const { total, kept } = file.totals.tally().objects;
	if (total - kept < NEARLY_ALL * total) {
		return [];
	}
	const lines: number[] = [];
	for (const [line, { objects }] of recordsOf(file)) {
		if (objects.total > 0) {
			lines.push(line);
		}
	}
	return lines;
}

/** Pixels reach far beyond 1 along both sides. */
function arePixels(coordinates: readonly Coordinate[]): boolean {
	return [true, false].every((along) =>
		coordinates.some(({ node, alongWidth }) => alongWidth === along && node.value > SURELY_PIXELS),
	);
}

function line(image: number, box: readonly [number, number, number, number]): string {
	const [topX, topY, bottomX, bottomY] = box;
	return `{"image_url": "AmlDatastore://data/${image}.jpg", "image_details": {"width": 640, "height": 480}, "label": [{"label": "can", "topX": ${topX}, "topY": ${topY}, "bottomX": ${bottomX}, "bottomY": ${bottomY}}]}\n`;
}
