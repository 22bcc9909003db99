import type { Report } from "#core/formats/converter.ts";
import { countOf } from "#core/formats/describe-value.ts";
import type { ImageAnnotation } from "#core/model/image-annotation.ts";
import type { VocAnnotation } from "./file.ts";
import { findVocImage, sizeText, type VocImageSource } from "./image.ts";
import { readVocObjects } from "./objects.ts";
import type { PlacedObject } from "./origins.ts";

/** A line, and its objects with their places in the file. */
export interface VocLine {
	readonly annotation: ImageAnnotation;
	readonly objects: readonly PlacedObject[];
}

/** What an annotation file and its image become; `undefined` if the size of the image is unknown, which is reported. */
export async function vocLine(
	annotation: VocAnnotation,
	xmlName: string,
	source: VocImageSource,
	oneBased: boolean,
	report: Report,
): Promise<VocLine | undefined> {
	const { imageUrl, format, size, realSize } = await findVocImage(annotation, xmlName, source, report);
	const { objects } = annotation;
	if (!size && objects.length > 0) {
		report(
			"size",
			"error",
			`${sizeText(annotation)}, and the image was not found, so pixel coordinates cannot be normalized. The image is skipped with ${countOf(objects.length, "object")}`,
		);
		return undefined;
	}
	const stated = realSize ?? size;
	const placed = size ? readVocObjects(objects, size, oneBased, report) : [];
	return {
		annotation: {
			imageUrl,
			...(format === undefined ? {} : { format }),
			...(stated && { size: stated }),
			content: { kind: "objects", objects: placed.map(({ object }) => object) },
		},
		objects: placed,
	};
}
