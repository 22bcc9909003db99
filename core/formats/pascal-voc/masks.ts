import type { Report } from "#core/formats/converter.ts";
import { countOf, shorten } from "#core/formats/describe-value.ts";
import { compatiblePolygon } from "#core/masks/compatible-polygon.ts";
import { cutMask, findIds, type IdWindow } from "#core/masks/id-image.ts";
import { maskToPolygon } from "#core/masks/mask-polygon.ts";
import { type IdPairing, pairIds, pairIdsCompatibly } from "#core/masks/pair-ids.ts";
import type { ImageSize } from "#core/model/image-size.ts";
import { type Polygon, rectangleOf } from "#core/model/polygon.ts";
import type { ProblemSeverity } from "#core/model/severity.ts";
import { readVocBox } from "./box.ts";
import type { Tell } from "./corners.ts";
import type { VocObject } from "./file.ts";
import { crowdOf, labelOf, tellOfObject } from "./objects.ts";
import type { PlacedObject } from "./origins.ts";
import type { PngMask } from "./png-mask.ts";

/** What is needed to give each object of an image its outline. */
export interface OutlineSource {
	readonly objects: readonly VocObject[];
	readonly mask: PngMask;
	/** Of the image, in pixels; `undefined` where it is not known. */
	readonly size: ImageSize | undefined;
	readonly azureCompatible: boolean;
	/** About the mask as a whole. */
	readonly tellOfMask: (severity: ProblemSeverity, reason: string) => void;
	/** About one of the objects, by its element. */
	readonly reportObject: Report;
}

/**
 * The objects with the outlines that the mask gives them. One without pixels gets its box as a rectangle: without an
 * outline, training would learn that there is nothing at its place. One without box or class is left out. All is told.
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

/** The object's box as a rectangle. `undefined` where it has none, and where the official scripts are followed, who do not look. */
function insteadOf(
	noOutline: string,
	object: VocObject,
	{ size, mask, azureCompatible }: OutlineSource,
	tell: Tell,
): Polygon | undefined {
	if (azureCompatible || !hasBox(object)) {
		tell("error", `${noOutline}; it is left out`);
		return undefined;
	}
	tell("warning", `${noOutline}; its box is written as a rectangle instead of an outline`);
	const box = readVocBox(object, size ?? mask, false, tell);
	return box && [rectangleOf(box)];
}

function hasBox({ box, rotated, outline }: VocObject): boolean {
	return [box, rotated, outline].some((each) => each !== undefined);
}

/** Says where it is not certain that ids and objects were paired rightly. */
function tellOfPairing(source: OutlineSource, { idOf, unused, by }: IdPairing): void {
	const { objects, mask, size, azureCompatible, tellOfMask } = source;
	const found = idOf.filter((id) => id !== undefined);
	if (size && (size.width !== mask.width || size.height !== mask.height)) {
		tellOfMask(
			"warning",
			`The mask is ${mask.width} x ${mask.height} pixels, its image ${size.width} x ${size.height}; the outlines are stretched over the image`,
		);
	}
	if (mask.isNumberedByColor && found.length + unused.length > 1) {
		tellOfMask(
			"warning",
			"Its colors are not those of Pascal VOC; they are given to the objects in the order of their values: check that these fit",
		);
	} else if (by === "rank" && found.length > 0 && !azureCompatible) {
		tellOfMask(
			"warning",
			`Its ids are not the numbers of the ${countOf(objects.length, "object")}: ${listOf([...found, ...unused])}; they are given to the objects in their order: check that these fit`,
		);
	}
	if (unused.length > 0) {
		tellOfMask(
			"warning",
			`It has ${countOf(found.length + unused.length, "id")} for ${countOf(objects.length, "object")}; ${listOf(unused)} ${unused.length === 1 ? "is" : "are"} not used`,
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
			? `The mask has no pixel with its number, ${index + 1}`
			: "The mask has no id left for it";
	}
	const outline = azureCompatible ? compatiblePolygon : maskToPolygon;
	const polygon = outline(cutMask(mask, id, window));
	return "problem" in polygon ? `Its mask cannot be outlined: ${polygon.problem}` : polygon;
}
