import type { ProblemSeverity } from "#core/formats/converter.ts";
import { describeValue } from "#core/formats/describe-value.ts";
import { readNumber } from "#core/formats/reading/read-number.ts";
import { boxOfPolygon } from "#core/model/polygon.ts";
import type { VocBox, VocObject, VocRotatedBox } from "./file.ts";

/** Receives what is reported about an object. */
export type Tell = (severity: ProblemSeverity, reason: string) => void;

/** x and y of one corner and of the opposite one, in pixels. */
export type Corners = readonly [x1: number, y1: number, x2: number, y2: number];

/**
 * The corners of an object's box as the file has them: in any order, and anywhere. For rotated boxes and polygons, it is
 * the upright box around them, which is reported. Or why there is no box, as a sentence without its final period.
 */
export function readVocCorners({ box, rotated, rotation, outline }: VocObject, tell: Tell): Corners | string {
	if (box) {
		const corners = numbersOf<VocBox, Corners>(box, "bndbox", ["xmin", "ymin", "xmax", "ymax"]);
		const degrees = readNumber(rotation) ?? 0;
		if (typeof corners === "string" || degrees % 180 === 0) {
			return corners;
		}
		tell("warning", `The box is rotated by ${round(degrees)} degrees; the upright box around it is used`);
		const [x1, y1, x2, y2] = corners;
		return aroundRotated((x1 + x2) / 2, (y1 + y2) / 2, x2 - x1, y2 - y1, (degrees / 180) * Math.PI);
	}
	if (rotated) {
		const names = ["cx", "cy", "w", "h", "angle"] as const;
		const numbers = numbersOf<VocRotatedBox, [...Corners, number]>(rotated, "robndbox", names);
		if (typeof numbers === "string") {
			return numbers;
		}
		tell(
			"warning",
			`The robndbox is rotated by ${round(numbers[4])} radians; the upright box around it is used`,
		);
		return aroundRotated(...numbers);
	}
	return outline ? aroundOutline(outline, tell) : "The object has no bndbox";
}

/** `angle` in radians; its direction makes no difference here. */
function aroundRotated(cx: number, cy: number, width: number, height: number, angle: number): Corners {
	const cos = Math.abs(Math.cos(angle));
	const sin = Math.abs(Math.sin(angle));
	const halfWidth = (Math.abs(width) * cos + Math.abs(height) * sin) / 2;
	const halfHeight = (Math.abs(width) * sin + Math.abs(height) * cos) / 2;
	return [cx - halfWidth, cy - halfHeight, cx + halfWidth, cy + halfHeight];
}

function aroundOutline(outline: readonly string[], tell: Tell): Corners | string {
	const numbers: number[] = [];
	for (const text of outline) {
		const number = readNumber(text);
		if (number === undefined) {
			return `The object has no bndbox, and a coordinate of its polygon is ${describeValue(text)}`;
		}
		numbers.push(number);
	}
	const box = boxOfPolygon([numbers]);
	if (!box) {
		return "The object has no bndbox, and its polygon has no points";
	}
	tell("warning", "The object has no bndbox; the box around its polygon is used");
	return [box.topX, box.topY, box.bottomX, box.bottomY];
}

/** The numbers of an element, or which of them is invalid. */
function numbersOf<Element, Numbers extends readonly number[]>(
	element: Element,
	name: string,
	keys: readonly (keyof Element & string)[],
): Numbers | string {
	const numbers = keys.map((key) => readNumber(element[key]));
	const bad = keys[numbers.indexOf(undefined)];
	return bad === undefined
		? (numbers as readonly unknown[] as Numbers)
		: `The ${bad} of the ${name} is ${describeValue(element[bad])}`;
}

function round(value: number): number {
	return Number(value.toPrecision(6));
}
