import type { OutlineKey } from "#core/model/azure-form.ts";
import { BOX_KEYS } from "#core/model/box.ts";
import type { AnnotatedObject, ImageAnnotation } from "#core/model/image-annotation.ts";
import type { PythonValue } from "#core/model/python-value.ts";
import { pythonJson, type Spacing } from "./python-json.ts";

/** The line for one image as the official scripts write it, byte for byte, without its line end. */
export function azureLine(
	annotation: ImageAnnotation,
	outlineKeys: readonly OutlineKey[],
	spacing: Spacing,
): string {
	const { imageUrl, content } = annotation;
	switch (content.kind) {
		case "class":
			return pythonJson({ image_url: imageUrl, label: content.label }, spacing);
		case "classes":
			return pythonJson({ image_url: imageUrl, label: content.labels }, spacing);
		case "objects": {
			const label = content.objects.map((object) => writeObject(object, outlineKeys));
			return pythonJson({ image_url: imageUrl, image_details: detailsOf(annotation), label }, spacing);
		}
	}
}

function detailsOf({ format, size, copied }: ImageAnnotation): PythonValue {
	return present({
		format,
		width: copied?.width ?? (size && whole(size.width)),
		height: copied?.height ?? (size && whole(size.height)),
	});
}

function whole(value: number): number | bigint {
	return Number.isInteger(value) ? BigInt(value) : value;
}

function writeObject(object: AnnotatedObject, outlineKeys: readonly OutlineKey[]): PythonValue {
	const { label, box, polygon } = object;
	const isCrowd = crowdOf(object);
	if (polygon) {
		const members = { label, bbox: "null", isCrowd, polygon };
		return present(Object.fromEntries(outlineKeys.map((key) => [key, members[key]])));
	}
	return present({
		label,
		...(box ? Object.fromEntries(BOX_KEYS.map((key) => [key, box[key]])) : {}),
		isCrowd,
	});
}

function crowdOf({ isCrowd, copied }: AnnotatedObject): PythonValue | undefined {
	return copied?.isCrowd !== undefined
		? copied.isCrowd
		: isCrowd === undefined
			? undefined
			: isCrowd
				? 1n
				: 0n;
}

function present(members: Readonly<Record<string, PythonValue | undefined>>): PythonValue {
	return Object.fromEntries(
		Object.entries(members).filter((member): member is [string, PythonValue] => member[1] !== undefined),
	);
}
