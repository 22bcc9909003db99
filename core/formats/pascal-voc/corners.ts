import { describeValue } from "#core/formats/describe-value.ts";
import { readNumber } from "#core/formats/reading/read-number.ts";
import { boxOfPolygon } from "#core/model/polygon.ts";
import type { ProblemSeverity } from "#core/model/severity.ts";
import type { VocBox, VocObject, VocRotatedBox } from "./file.ts";

/** Takes what is to be said about an object. */
export type Tell = (severity: ProblemSeverity, reason: string) => void;

/** x and y of one corner and of the opposite one, in pixels. */
export type Corners = readonly [x1: number, y1: number, x2: number, y2: number];

/**
 * The upright box of an object as the file has it: in any order, and anywhere. Around what is rotated or an outline, the
 * box is drawn and that is told. Or why there is none, as a sentence without its full stop.
 */
export function readVocCorners({ box, rotated, rotation, outline }: VocObject, tell: Tell): Corners | string {
	if (box) {
		const corners = numbersOf<VocBox, Corners>(box, "bndbox", ["xmin", "ymin", "xmax", "ymax"]);
		const degrees = readNumber(rotation) ?? 0;
		if (typeof corners === "string" || degrees % 180 === 0) {
			return corners;
		}
		tell("warning", `Its box is rotated by ${round(degrees)} degrees; the upright box around it is taken`);
		const [x1, y1, x2, y2] = corners;
		return aroundRotated((x1 + x2) / 2, (y1 + y2) / 2, x2 - x1, y2 - y1, (degrees / 180) * Math.PI);
	}
	if (rotated) {
		const names = ["cx", "cy", "w", "h", "angle"] as const;
		const numbers = numbersOf<VocRotatedBox, [...Corners, number]>(rotated, "robndbox", names);
		if (typeof numbers === "string") {
			return numbers;
		}
		tell("warning", `Its robndbox is rotated by ${round(numbers[4])}; the upright box around it is taken`);
		return aroundRotated(...numbers);
	}
	return outline ? aroundOutline(outline, tell) : "It has no bndbox";
}

/** `angle` in radians; its direction makes no difference to the box around. */
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
			return `It has no bndbox, and a coordinate of its polygon is ${describeValue(text)}`;
		}
		numbers.push(number);
	}
	const box = boxOfPolygon([numbers]);
	if (!box) {
		return "It has no bndbox, and its polygon has no points";
	}
	tell("warning", "It has no bndbox; the box around its polygon is taken");
	return [box.topX, box.topY, box.bottomX, box.bottomY];
}

/** The numbers of an element, or which of them is none. */
function numbersOf<Element, Numbers extends readonly number[]>(
	element: Element,
	name: string,
	keys: readonly (keyof Element & string)[],
): Numbers | string {
	const numbers = keys.map((key) => readNumber(element[key]));
	const bad = keys[numbers.indexOf(undefined)];
	return bad === undefined
		? (numbers as readonly unknown[] as Numbers)
		: `The ${bad} of its ${name} is ${describeValue(element[bad])}`;
}

function round(value: number): number {
	return Number(value.toPrecision(6));
}
