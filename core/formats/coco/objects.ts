import type { ProblemSeverity } from "#core/formats/converter.ts";
import {
	settleBox,
	settlePolygon,
	whyBoxIsDropped,
	whyPolygonIsDropped,
} from "#core/formats/inside-image.ts";
import type { OutlineMask } from "#core/masks/mask.ts";
import type { Box } from "#core/model/box.ts";
import type { AnnotatedObject } from "#core/model/image-annotation.ts";
import type { ImageSize } from "#core/model/image-size.ts";
import { boxOfPolygon, type Polygon, rectangleOf } from "#core/model/polygon.ts";
import { looksLikeCorners, readBbox } from "./box.ts";
import type { Spellings } from "./copied.ts";
import type { CocoAnnotation } from "./file.ts";
import { readSegmentation } from "./segmentation.ts";
import { looksNormalized, type Units } from "./units.ts";

/** One annotation with everything needed to make an object of it. */
export interface ObjectSource {
	readonly annotation: CocoAnnotation;
	readonly label: string;
	/** Of the image, in pixels; `undefined` if it is unknown. */
	readonly size: ImageSize | undefined;
	readonly units: Units;
	/** Present if the result must match the output of the official scripts. */
	readonly spellings: Spellings | undefined;
	readonly outlineMask: OutlineMask;
	readonly tell: (severity: ProblemSeverity, reason: string) => void;
}

/** `lost` has been reported; `no-size` has not, since it concerns the whole image. */
export type ObjectReading = AnnotatedObject | "lost" | "no-size";

/** An object for detection: its `bbox`, or the box around its segmentation if the bbox is unusable. */
export function readBoxObject(source: ObjectSource): ObjectReading {
	const { annotation, size, units, outlineMask, tell } = source;
	const reading = readBbox(annotation.bbox, size, units.box);
	if (reading.kind === "no-size") {
		return "no-size";
	}
	if (reading.kind === "box") {
		return finishBox(source, reading.box);
	}
	const outline = readSegmentation(annotation.segmentation, size, units.polygon, outlineMask);
	if (outline.kind === "no-size") {
		return "no-size";
	}
	const box = outline.kind === "polygon" ? boxOfPolygon(outline.polygon) : undefined;
	if (!box) {
		const also = outline.kind === "none" ? ` and ${outline.reason}` : "";
		tell("error", sentence(`${reading.reason}${also}; the object is dropped`));
		return "lost";
	}
	tell("info", sentence(`${reading.reason}; the box around the segmentation is used`));
	return finishBox(source, box);
}

function finishBox(source: ObjectSource, read: Box): AnnotatedObject {
	const { annotation, label, size, units, spellings, tell } = source;
	const box = spellings ? read : settleBox(read);
	const dropped = whyBoxIsDropped(box);
	if (dropped !== undefined) {
		const hint = !units.box && looksLikeCorners(annotation.bbox, size);
		tell(
			"error",
			hint
				? `${dropped}. The bbox would fit if it were two corners, but in COCO it is one corner, the width, and the height`
				: dropped,
		);
	} else if (!units.box && looksNormalized(annotation)) {
		tell(
			"warning",
			"The bbox is smaller than 1.5 pixels; it is read as pixels because other boxes of the file, or their areas, are in pixels. Azure's own script would read it as normalized",
		);
	}
	return { label, box, ...crowdOf(source) };
}

/**
 * An object for instance segmentation: its polygon, or its box as a rectangle if there is no polygon. Training would
 * drop an object without a polygon, and learn that there is nothing in its place.
 */
export function readPolygonObject(source: ObjectSource): ObjectReading {
	const { annotation, size, units, spellings, outlineMask, tell } = source;
	const outline = readSegmentation(annotation.segmentation, size, units.polygon, outlineMask);
	if (outline.kind === "no-size") {
		return "no-size";
	}
	if (outline.kind === "polygon") {
		for (const loss of outline.lost) {
			tell("error", loss);
		}
		for (const change of outline.changed) {
			tell("warning", change);
		}
		return finishPolygon(source, outline.polygon);
	}
	const reading = readBbox(annotation.bbox, size, units.box);
	if (reading.kind === "no-size") {
		return "no-size";
	}
	if (reading.kind === "none") {
		tell("error", sentence(`${outline.reason} and ${reading.reason}; the object is dropped`));
		return "lost";
	}
	if (spellings) {
		tell(
			"warning",
			sentence(`${outline.reason}; the box is written, which training for instance segmentation drops`),
		);
		return finishBox(source, reading.box);
	}
	tell("warning", sentence(`${outline.reason}; the box is written as a rectangular polygon instead`));
	return finishPolygon(source, [rectangleOf(reading.box)]);
}

function finishPolygon(source: ObjectSource, read: Polygon): AnnotatedObject {
	const { label, spellings, tell } = source;
	const polygon = spellings ? read : settlePolygon(read);
	const dropped = whyPolygonIsDropped(polygon);
	if (dropped !== undefined) {
		tell("error", dropped);
	}
	return { label, polygon, ...crowdOf(source) };
}

/** `iscrowd` if it is present; only 1 and its spellings mean a crowd. */
function crowdOf({ annotation, spellings }: ObjectSource): Pick<AnnotatedObject, "isCrowd" | "copied"> {
	const { iscrowd } = annotation;
	const copied = spellings?.read(annotation, "iscrowd");
	const kept = copied === undefined ? {} : { copied: { isCrowd: copied } };
	if (iscrowd === undefined || iscrowd === null) {
		return kept;
	}
	return { ...kept, isCrowd: isOne(iscrowd) };
}

function isOne(value: unknown): boolean {
	return value === 1 || value === true || (typeof value === "string" && /^(?:1|true)$/i.test(value));
}

function sentence(clause: string): string {
	return clause.charAt(0).toUpperCase() + clause.slice(1);
}
