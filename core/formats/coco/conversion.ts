import type { ImageEvent, Origin, Report } from "#core/formats/converter.ts";
import { countOf, describeValue } from "#core/formats/describe-value.ts";
import type { OutlineMask } from "#core/masks/mask.ts";
import type { AnnotatedObject, ImageAnnotation } from "#core/model/image-annotation.ts";
import type { ImageSize } from "#core/model/image-size.ts";
import type { CocoColumns } from "./columns.ts";
import type { Spellings } from "./copied.ts";
import type { ElementReader } from "./element-reader.ts";
import type { CocoAnnotation } from "./file.ts";
import { type IdMap, isId } from "./id-map.ts";
import type { ImageSizes } from "./image-sizes.ts";
import { elementOfImage, type ImageTable, type ListedImage, sizeOf, sizeText } from "./images.ts";
import { elementOfAnnotation } from "./join.ts";
import { type ObjectReading, type ObjectSource, readBoxObject, readPolygonObject } from "./objects.ts";
import type { Units } from "./units.ts";

/** What the images of a file share while they become lines. */
export interface CocoConversion {
	/** The annotation file. */
	readonly path: string;
	/** Whether offsets in the text that was read are offsets in the file. */
	readonly hasSpans: boolean;
	readonly task: "object-detection" | "instance-segmentation";
	readonly images: ImageTable;
	readonly labels: IdMap<string>;
	readonly columns: CocoColumns;
	/** For annotations that need more than the columns hold. */
	readonly elements: ElementReader;
	/** Absent if only the file may give the size of images. */
	readonly sizes: ImageSizes | undefined;
	readonly unitsOf: (annotation: CocoAnnotation) => Units;
	/** Present if the result must match the output of the official scripts. */
	readonly spellings: Spellings | undefined;
	readonly outlineMask: OutlineMask;
	readonly report: Report;
}

/** The objects of an image, and the rows they come from. */
interface ImageObjects {
	readonly objects: readonly AnnotatedObject[];
	readonly rows: readonly number[];
}

/** Makes the event of an image with the annotations of these rows; `undefined` if the image is skipped because its size is unknown. */
export async function imageEventOf(
	image: ListedImage,
	rows: Int32Array,
	conversion: CocoConversion,
): Promise<ImageEvent | undefined> {
	const size = sizeOf(image) ?? (await conversion.sizes?.sizeOf(image));
	const found = await objectsOf(image, rows, size, conversion);
	return found && eventOf(image, size, found, conversion);
}

async function objectsOf(
	image: ListedImage,
	rows: Int32Array,
	size: ImageSize | undefined,
	conversion: CocoConversion,
): Promise<ImageObjects | undefined> {
	const { columns, elements, report, sizes } = conversion;
	const found: { objects: AnnotatedObject[]; rows: number[] } = { objects: [], rows: [] };
	for (const row of rows) {
		const annotation = columns.plainOf(row) ?? ((await elements.read(columns.spanOf(row))) as CocoAnnotation);
		const object = objectOf(annotation, image, size, conversion);
		if (object === "no-size") {
			const looked = sizes ? ", and its file was not found near the annotation file" : "";
			report(
				elementOfImage(image),
				"error",
				`Pixel coordinates cannot be normalized: ${sizeText(image)}${looked}. The image is skipped with ${countOf(rows.length, "annotation")}`,
			);
			return undefined;
		}
		if (object !== "lost") {
			found.objects.push(object);
			found.rows.push(row);
		}
	}
	return found;
}

function objectOf(
	annotation: CocoAnnotation,
	image: ListedImage,
	size: ImageSize | undefined,
	{ task, labels, report, unitsOf, spellings, outlineMask }: CocoConversion,
): ObjectReading {
	const tell: ObjectSource["tell"] = (severity, reason) =>
		report(`${elementOfAnnotation(annotation)} of ${elementOfImage(image)}`, severity, reason);
	const { category_id } = annotation;
	const label = isId(category_id) ? labels.get(category_id) : undefined;
	if (label === undefined) {
		tell(
			"error",
			`The category_id is ${describeValue(category_id)}, which is not the id of a category; the object is dropped`,
		);
		return "lost";
	}
	const read = task === "object-detection" ? readBoxObject : readPolygonObject;
	return read({ annotation, label, size, units: unitsOf(annotation), spellings, outlineMask, tell });
}

/** A size with fractions of pixels is good enough to normalize, but cannot be written to a line. */
function eventOf(
	image: ListedImage,
	size: ImageSize | undefined,
	{ objects, rows }: ImageObjects,
	{ path, images, columns, hasSpans }: CocoConversion,
): ImageEvent {
	const format = images.formatOf(image);
	const whole = size && Number.isInteger(size.width) && Number.isInteger(size.height);
	const spanOf = (span: { readonly start: number; readonly end: number }): Pick<Origin, "span"> =>
		hasSpans ? { span: { start: span.start, end: span.end, unit: "bytes" } } : {};
	return {
		kind: "image",
		annotation: {
			imageUrl: images.urlOf(image),
			...(format === undefined ? {} : { format }),
			...(whole ? { size } : {}),
			...copiedFrom(image.copied),
			content: { kind: "objects", objects },
		},
		origin: { file: path, element: elementOfImage(image), ...spanOf(image) },
		originOf: (object) => {
			const row = rows[object] as number;
			return { file: path, element: columns.elementOf(row), ...spanOf(columns.spanOf(row)) };
		},
	};
}

function copiedFrom(copied: ListedImage["copied"]): Pick<ImageAnnotation, "copied"> {
	if (!copied) {
		return {};
	}
	const { width, height } = copied;
	return {
		copied: { ...(width === undefined ? {} : { width }), ...(height === undefined ? {} : { height }) },
	};
}
