import { BOX_KEYS } from "#core/model/box.ts";
import type { AnnotatedObject, ImageAnnotation } from "#core/model/image-annotation.ts";

/** The members before `label` in every task's line. */
export function writeHead(annotation: ImageAnnotation): Record<string, unknown> {
	const details: Record<string, unknown> = {};
	if (annotation.format !== undefined) {
		details.format = annotation.format;
	}
	if (annotation.size) {
		details.width = annotation.size.width;
		details.height = annotation.size.height;
	}
	return {
		image_url: annotation.imageUrl,
		...(Object.keys(details).length > 0 ? { image_details: details } : {}),
	};
}

/** One object as detection writes it: class, four coordinates, and the crowd flag if the source has one. */
export function writeBoxObject(object: AnnotatedObject): Record<string, unknown> {
	const entries: [string, unknown][] = [["label", object.label]];
	for (const key of BOX_KEYS) {
		entries.push([key, object.box?.[key]]);
	}
	return Object.fromEntries([...entries, ...crowd(object)]);
}

/** One object as segmentation writes it: class, polygon, and the crowd flag if the source has one. */
export function writePolygonObject(object: AnnotatedObject): Record<string, unknown> {
	return Object.fromEntries([["label", object.label], ["polygon", object.polygon], ...crowd(object)]);
}

function crowd(object: AnnotatedObject): [string, unknown][] {
	return object.isCrowd === undefined ? [] : [["isCrowd", object.isCrowd ? 1 : 0]];
}
