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

/** What an annotation file and its image come to; `undefined` where nothing says how large the image is, which is reported. */
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
			`${sizeText(annotation)}, and no image that says more is there: pixels cannot be turned into shares of it. The image is left out with ${countOf(objects.length, "object")}`,
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
