import type { Report } from "#core/formats/converter.ts";
import { describeValue } from "#core/formats/describe-value.ts";
import { readNumber } from "#core/formats/reading/read-number.ts";
import type { ImageSize } from "#core/model/image-size.ts";
import { readVocBox } from "./box.ts";
import type { Tell } from "./corners.ts";
import type { VocObject } from "./file.ts";
import { objectElement, type PlacedObject } from "./origins.ts";

/** The objects that can be written, with normalized boxes. What was left out or changed is reported. */
export function readVocObjects(
	objects: readonly VocObject[],
	size: ImageSize,
	oneBased: boolean,
	report: Report,
): PlacedObject[] {
	return objects.flatMap((object, index) => {
		const tell = tellOfObject(object, index, report);
		const label = labelOf(object, tell);
		const box = label === undefined ? undefined : readVocBox(object, size, oneBased, tell);
		return label === undefined || !box
			? []
			: [{ object: { label, box, ...crowdOf(object, tell) }, place: index }];
	});
}

/** Reports about the object at that place of its file, from 0. */
export function tellOfObject({ name = "" }: VocObject, index: number, report: Report): Tell {
	const element = objectElement(index, name.trim());
	return (severity, reason) => report(element, severity, reason);
}

/** The object's class, without the space around it; `undefined` where it has none and is left out, which is told. */
export function labelOf({ name }: VocObject, tell: Tell): string | undefined {
	const label = name?.trim() ?? "";
	if (label === "") {
		tell("error", `Its name is ${describeValue(name)}; it is left out`);
		return undefined;
	}
	if (label !== name) {
		tell("warning", `Its name is ${describeValue(name)}; the space around it is left out`);
	}
	return label;
}

/** VOC's difficult objects are left out of scores, as COCO's crowds are; Azure's script maps them so. Absent where the file says nothing. */
export function crowdOf({ difficult = "" }: VocObject, tell: Tell): { isCrowd?: boolean } {
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
