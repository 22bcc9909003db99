import type { ImageEvent } from "#core/formats/converter.ts";
import { shorten } from "#core/formats/describe-value.ts";
import { spanOfChild } from "#core/formats/reading/xml-spans.ts";
import type { AnnotatedObject } from "#core/model/image-annotation.ts";

/** An object of a line, and its index in the XML file's list of objects. */
export interface PlacedObject {
	readonly object: AnnotatedObject;
	readonly place: number;
}

/** How messages name an object of an XML file: "object 3 (dog)". `index` counts from 0. */
export function objectElement(index: number, name: string): string {
	return shorten(`object ${index + 1}${name === "" ? "" : ` (${name})`}`);
}

/** Where an image and its objects came from. Objects are searched in the file's text only on request. */
export function vocOrigins(
	file: string,
	text: string,
	objects: readonly PlacedObject[],
): Required<Pick<ImageEvent, "origin" | "originOf">> {
	const whole = { file, element: "" };
	return {
		origin: whole,
		originOf: (index) => {
			const placed = objects[index];
			if (!placed) {
				return whole;
			}
			const span = spanOfChild(text, "object", placed.place);
			return {
				file,
				element: objectElement(placed.place, placed.object.label.trim()),
				...(span ? { span } : {}),
			};
		},
	};
}
