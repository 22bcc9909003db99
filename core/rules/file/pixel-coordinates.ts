import { type FileFacts, recordsOf } from "#core/facts/file-facts.ts";
import type { FileFinding, FileRule } from "#core/rules/file-rule.ts";
import { markValue } from "#core/rules/reading/mark-in-file.ts";
import { counted } from "#core/rules/reading/shown-value.ts";
import { type Coordinate, coordinatesByObject, sample } from "#core/rules/reading/written-coordinates.ts";

/** The most lines to read. */
const MOST_READ = 200;
/** The fraction of the objects that must be lost, and of the objects that are read that must be in pixels. */
const NEARLY_ALL = 0.9;
/** A normalized coordinate is never this large, however far an object extends past the image. */
const SURELY_PIXELS = 1.5;

/** Nearly all coordinates of a file are pixels. */
export const pixelCoordinates: FileRule = {
	id: "pixel-coordinates",
	summary: "Nearly all objects in the file have pixel coordinates.",
	explanation:
		"Coordinates must be normalized to the range from 0 to 1: pixels divided by the image's width or height. Training drops objects with pixel coordinates without a message, and usually fails because no object is left. This happens if a converter does not divide by the image's size. If `image_details` has the sizes, a quick fix normalizes all coordinates in the file.",
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
		// A single line has its own findings.
		if (first === undefined || first === inPixels.at(-1) || inPixels.length < NEARLY_ALL * objects) {
			return;
		}
		yield {
			ruleId: "pixel-coordinates",
			line: first,
			...markValue(file, first, "label"),
			message: `This file has pixel coordinates: ${inPixels.length} of ${counted(objects, "object")} checked have values above ${SURELY_PIXELS}; training reads only normalized coordinates, from 0 to 1`,
			consequence: "none",
		};
	},
};

/** The lines with objects, if nearly all objects of the file are lost. */
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

/** Pixel coordinates go far beyond 1 along both axes. */
function arePixels(coordinates: readonly Coordinate[]): boolean {
	return [true, false].every((along) =>
		coordinates.some(({ node, alongWidth }) => alongWidth === along && node.value > SURELY_PIXELS),
	);
}

function line(image: number, box: readonly [number, number, number, number]): string {
	const [topX, topY, bottomX, bottomY] = box;
	return `{"image_url": "AmlDatastore://data/${image}.jpg", "image_details": {"width": 640, "height": 480}, "label": [{"label": "can", "topX": ${topX}, "topY": ${topY}, "bottomX": ${bottomX}, "bottomY": ${bottomY}}]}\n`;
}
