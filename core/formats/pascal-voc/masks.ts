import type { ProblemSeverity, Report } from "#core/formats/converter.ts";
import { countOf, shorten } from "#core/formats/describe-value.ts";
import { compatiblePolygon } from "#core/masks/compatible-polygon.ts";
import { cutMask, findIds, type IdWindow } from "#core/masks/id-image.ts";
import { maskToPolygon } from "#core/masks/mask-polygon.ts";
import { type IdPairing, pairIds, pairIdsCompatibly } from "#core/masks/pair-ids.ts";
import type { ImageSize } from "#core/model/image-size.ts";
import { type Polygon, rectangleOf } from "#core/model/polygon.ts";
import { readVocBox } from "./box.ts";
import type { Tell } from "./corners.ts";
import type { VocObject } from "./file.ts";
import { crowdOf, labelOf, tellOfObject } from "./objects.ts";
import type { PlacedObject } from "./origins.ts";
import type { PngMask } from "./png-mask.ts";

/** What is needed to give each object of an image its polygon. */
export interface OutlineSource {
	readonly objects: readonly VocObject[];
	readonly mask: PngMask;
	/** Of the image, in pixels; `undefined` if it is unknown. */
	readonly size: ImageSize | undefined;
	readonly azureCompatible: boolean;
	/** About the mask as a whole. */
	readonly tellOfMask: (severity: ProblemSeverity, reason: string) => void;
	/** About one of the objects, by its element. */
	readonly reportObject: Report;
}

/**
 * The objects with the polygons from the mask. An object without pixels gets its box as a rectangle: without a polygon,
 * training would learn that there is nothing in its place. An object without box or class is dropped. All of this is
 * reported.
 */
export function outlineObjects(source: OutlineSource): PlacedObject[] {
	const { objects, mask, azureCompatible, reportObject } = source;
	const windows = findIds(mask);
	const pair = azureCompatible ? pairIdsCompatibly : pairIds;
	const pairing = pair([...windows.keys()], objects.length, mask.hasPalette);
	tellOfPairing(source, pairing);
	return objects.flatMap((object, index) => {
		const tell = tellOfObject(object, index, reportObject);
		const label = labelOf(object, tell);
		if (label === undefined) {
			return [];
		}
		const outline = outlineOf(source, pairing, windows, index);
		const polygon = typeof outline === "string" ? insteadOf(outline, object, source, tell) : outline;
		return polygon ? [{ object: { label, polygon, ...crowdOf(object, tell) }, place: index }] : [];
	});
}

/** The object's box as a rectangle. `undefined` if it has none, and when following the official scripts, which do not check. */
function insteadOf(
	noOutline: string,
	object: VocObject,
	{ size, mask, azureCompatible }: OutlineSource,
	tell: Tell,
): Polygon | undefined {
	if (azureCompatible || !hasBox(object)) {
		tell("error", `${noOutline}; the object is dropped`);
		return undefined;
	}
	tell("warning", `${noOutline}; the box is written as a rectangular polygon instead`);
	const box = readVocBox(object, size ?? mask, false, tell);
	return box && [rectangleOf(box)];
}

function hasBox({ box, rotated, outline }: VocObject): boolean {
	return [box, rotated, outline].some((each) => each !== undefined);
}

/** Reports if the pairing of ids and objects is uncertain. */
function tellOfPairing(source: OutlineSource, { idOf, unused, by }: IdPairing): void {
	const { objects, mask, size, azureCompatible, tellOfMask } = source;
	const found = idOf.filter((id) => id !== undefined);
	if (size && (size.width !== mask.width || size.height !== mask.height)) {
		tellOfMask(
			"warning",
			`The mask is ${mask.width} x ${mask.height} pixels, but the image is ${size.width} x ${size.height}; the polygons are stretched to fit the image`,
		);
	}
	if (mask.isNumberedByColor && found.length + unused.length > 1) {
		tellOfMask(
			"warning",
			"The colors are not those of Pascal VOC; they are assigned to the objects in the order of their values, so check that they match",
		);
	} else if (by === "rank" && found.length > 0 && !azureCompatible) {
		tellOfMask(
			"warning",
			`The ids (${listOf([...found, ...unused])}) are not the numbers of the ${countOf(objects.length, "object")}; they are assigned to the objects in order, so check that they match`,
		);
	}
	if (unused.length > 0) {
		tellOfMask(
			"warning",
			`The mask has ${countOf(found.length + unused.length, "id")} for ${countOf(objects.length, "object")}; ${listOf(unused)} ${unused.length === 1 ? "is" : "are"} not used`,
		);
	}
}

function listOf(ids: readonly number[]): string {
	return shorten(ids.slice(0, 30).join(", "));
}

/** The object's polygon in normalized coordinates, or why there is none. */
function outlineOf(
	{ mask, azureCompatible }: OutlineSource,
	{ idOf, by }: IdPairing,
	windows: ReadonlyMap<number, IdWindow>,
	index: number,
): Polygon | string {
	const id = idOf[index];
	const window = id === undefined ? undefined : windows.get(id);
	if (id === undefined || !window) {
		return by === "number"
			? `The mask has no pixels with the object's number, ${index + 1}`
			: "The mask has no id left for the object";
	}
	const outline = azureCompatible ? compatiblePolygon : maskToPolygon;
	const polygon = outline(cutMask(mask, id, window));
	return "problem" in polygon ? `The mask cannot be converted to a polygon: ${polygon.problem}` : polygon;
}
