import type { Report } from "#core/formats/converter.ts";
import { describeValue, shorten } from "#core/formats/describe-value.ts";
import type { CocoColumns } from "./columns.ts";
import type { ElementReader } from "./element-reader.ts";
import { type CocoAnnotation, isObject } from "./file.ts";
import { type IdMap, isId } from "./id-map.ts";

/** The rows of the annotations of each image. */
export interface JoinedRows {
	/** In the order of the file. */
	readonly of: (image: number) => Int32Array;
}

/** How messages name an annotation. */
export function elementOfAnnotation({ id }: CocoAnnotation): string {
	return isId(id) ? shorten(`annotation ${id}`) : "annotation without id";
}

/** How many annotations are joined between two pauses. */
const STEP = 500;

/** Assigns each annotation to its image; those without one are reported. Yields now and then, so that the work can be canceled. */
export async function* joinAnnotations(
	columns: CocoColumns,
	images: number,
	byId: IdMap<number>,
	elements: ElementReader,
	report: Report,
): AsyncGenerator<void, JoinedRows, undefined> {
	const imageOf = new Int32Array(columns.length);
	/** At first, how many rows each image has, stored one place later. */
	const begins = new Int32Array(images + 2);
	for (let row = 0; row < columns.length; row++) {
		const id = columns.imageIdOf(row);
		const image = id === undefined ? undefined : byId.get(id);
		imageOf[row] = image ?? -1;
		if (image === undefined) {
			reportLost(row, await elements.read(columns.spanOf(row)), report);
		} else {
			(begins[image + 2] as number)++;
		}
		if (row % STEP === 0) {
			yield;
		}
	}
	return sortRows(imageOf, begins);
}

/** A counting sort: the rows of each image follow those of the images before it. */
function sortRows(imageOf: Int32Array, begins: Int32Array): JoinedRows {
	for (let image = 2; image < begins.length; image++) {
		begins[image] = (begins[image] as number) + (begins[image - 1] as number);
	}
	const rows = new Int32Array(begins.at(-1) as number);
	for (let row = 0; row < imageOf.length; row++) {
		const image = imageOf[row] as number;
		if (image >= 0) {
			const place = begins[image + 1] as number;
			rows[place] = row;
			begins[image + 1] = place + 1;
		}
	}
	return { of: (image) => rows.subarray(begins[image], begins[image + 1]) };
}

function reportLost(row: number, value: unknown, report: Report): void {
	if (!isObject(value)) {
		report(
			`annotation at position ${row + 1}`,
			"error",
			`The entry is ${describeValue(value)} instead of an object; it is skipped`,
		);
		return;
	}
	const { image_id }: CocoAnnotation = value;
	report(
		elementOfAnnotation(value),
		"error",
		`The image_id is ${describeValue(image_id)}, which is not the id of a converted image; the object is dropped`,
	);
}
