import { describeValue } from "#core/formats/describe-value.ts";
import { formatOf, joinUrl } from "#core/formats/image-location.ts";
import type { Box } from "#core/model/box.ts";
import type { AnnotatedObject, ImageAnnotation } from "#core/model/image-annotation.ts";
import type { VocAnnotation, VocObject } from "./file.ts";

/**
 * The line that Azure's own script makes of an annotation: nothing is trimmed, reordered or clipped to the image, and
 * the image is in `images/`, whatever exists there. If the script would crash, the reason is returned, as a clause.
 */
export function azureAnnotation(annotation: VocAnnotation, baseUrl: string): ImageAnnotation | string {
	const { filename, width, height, objects } = annotation;
	const columns = pythonInteger(width);
	const rows = pythonInteger(height);
	if (!filename) {
		return "the filename is missing";
	}
	if (columns === undefined || rows === undefined || ((columns === 0 || rows === 0) && objects.length > 0)) {
		return `the width is ${describeValue(width)} and the height is ${describeValue(height)}`;
	}
	const read: AnnotatedObject[] = [];
	for (const [index, object] of objects.entries()) {
		const line = azureObject(object, columns, rows);
		if (typeof line === "string") {
			return `in object ${index + 1}, ${line}`;
		}
		read.push(line);
	}
	return {
		imageUrl: joinUrl(baseUrl, `images/${filename}`),
		format: formatOf(filename) ?? "",
		size: { width: columns, height: rows },
		content: { kind: "objects", objects: read },
	};
}

const SIDES = [
	["topX", "xmin"],
	["topY", "ymin"],
	["bottomX", "xmax"],
	["bottomY", "ymax"],
] as const;

function azureObject(
	{ name, difficult, box }: VocObject,
	width: number,
	height: number,
): AnnotatedObject | string {
	if (!name) {
		return "the name is missing";
	}
	const crowd = pythonInteger(difficult);
	if (crowd === undefined) {
		return `difficult is ${describeValue(difficult)}`;
	}
	const normalized: { -readonly [Key in keyof Box]: number } = { topX: 0, topY: 0, bottomX: 0, bottomY: 0 };
	for (const [key, name] of SIDES) {
		const value = pythonFloat(box?.[name]);
		if (value === undefined) {
			return `the ${name} is ${describeValue(box?.[name])}`;
		}
		normalized[key] = value / (name.startsWith("x") ? width : height);
	}
	return { label: name, box: normalized, isCrowd: crowd !== 0 };
}

/** What Python's `int` makes of a text, if it can be written to a line. */
function pythonInteger(text: string | undefined): number | undefined {
	return /^\s*[+-]?\d+\s*$/.test(text ?? "") ? finite(text) : undefined;
}

/** What Python's `float` makes of a text, if it can be written to a line: Python accepts `nan` and `inf`, JSON does not. */
function pythonFloat(text: string | undefined): number | undefined {
	return /^\s*[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?\s*$/i.test(text ?? "") ? finite(text) : undefined;
}

function finite(text: string | undefined): number | undefined {
	const number = Number(text);
	return Number.isFinite(number) ? number : undefined;
}
