import type { ImageSize } from "#core/model/image-size.ts";
import type { Report } from "./converter.ts";
import { describeValue } from "./describe-value.ts";
import { readNumber } from "./read-number.ts";
import { readVocBox } from "./voc-box.ts";
import type { Tell } from "./voc-corners.ts";
import type { VocObject } from "./voc-file.ts";
import { objectElement, type PlacedObject } from "./voc-origins.ts";

/** The objects that can be written, with normalised boxes. What was left out or changed is reported. */
export function readVocObjects(
	objects: readonly VocObject[],
	size: ImageSize,
	oneBased: boolean,
	report: Report,
): PlacedObject[] {
	return objects.flatMap((object, index) => {
		const label = object.name?.trim() ?? "";
		const element = objectElement(index, label);
		const tell: Tell = (severity, reason) => report(element, severity, reason);
		if (label === "") {
			tell("error", `Its name is ${describeValue(object.name)}; it is left out`);
			return [];
		}
		const box = readVocBox(object, size, oneBased, tell);
		if (!box) {
			return [];
		}
		if (label !== object.name) {
			tell("warning", `Its name is ${describeValue(object.name)}; the space around it is left out`);
		}
		return [{ object: { label, box, ...crowdOf(object, tell) }, place: index }];
	});
}

/** VOC's difficult objects are left out of scores, as COCO's crowds are; Azure's script maps them so. Absent where the file says nothing. */
function crowdOf({ difficult = "" }: VocObject, tell: Tell): { isCrowd?: boolean } {
	const text = difficult.trim().toLowerCase();
	const number = readNumber(text);
	if (text === "") {
		return {};
	}
	if (number === undefined && !WORDS.has(text)) {
		tell("warning", `Its difficult is ${describeValue(difficult)} instead of 0 or 1; it is taken as 0`);
	}
	return { isCrowd: number === undefined ? WORDS.get(text) === true : number !== 0 };
}

const WORDS: ReadonlyMap<string, boolean> = new Map([
	["true", true],
	["yes", true],
	["false", false],
	["no", false],
]);
