import type { Report } from "#core/formats/converter.ts";
import { describeValue } from "#core/formats/describe-value.ts";
import { readNumber } from "#core/formats/reading/read-number.ts";
import type { ImageSize } from "#core/model/image-size.ts";
import { readVocBox } from "./box.ts";
import type { Tell } from "./corners.ts";
import type { VocObject } from "./file.ts";
import { objectElement, type PlacedObject } from "./origins.ts";

/** The objects that can be written, with normalized boxes. What was dropped or changed is reported. */
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

/** Reports about the object at that index of its file, from 0. */
export function tellOfObject({ name = "" }: VocObject, index: number, report: Report): Tell {
	const element = objectElement(index, name.trim());
	return (severity, reason) => report(element, severity, reason);
}

/** The object's class, without surrounding white space; `undefined` if it has none and is dropped, which is reported. */
export function labelOf({ name }: VocObject, tell: Tell): string | undefined {
	const label = name?.trim() ?? "";
	if (label === "") {
		tell("error", `The name is ${describeValue(name)}; the object is dropped`);
		return undefined;
	}
	if (label !== name) {
		tell("warning", `The name is ${describeValue(name)}; the surrounding white space is removed`);
	}
	return label;
}

/** VOC's difficult objects are excluded from scores like COCO's crowds; Azure's script maps them in the same way. Absent if the file does not say. */
export function crowdOf({ difficult = "" }: VocObject, tell: Tell): { isCrowd?: boolean } {
	const text = difficult.trim().toLowerCase();
	const number = readNumber(text);
	if (text === "") {
		return {};
	}
	if (number === undefined && !WORDS.has(text)) {
		tell("warning", `difficult is ${describeValue(difficult)} instead of 0 or 1; it is read as 0`);
	}
	return { isCrowd: number === undefined ? WORDS.get(text) === true : number !== 0 };
}

const WORDS: ReadonlyMap<string, boolean> = new Map([
	["true", true],
	["yes", true],
	["false", false],
	["no", false],
]);
