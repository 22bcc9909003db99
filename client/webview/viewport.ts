import type { ImageSize } from "#core/model/image-size.ts";

/** A place on the screen, in CSS pixels from the stage's upper left corner, or in the image, in image pixels. */
export interface Point {
	readonly x: number;
	readonly y: number;
}

/** Which part of an image is seen, and how large: the image's corner on the stage, and screen pixels per image pixel. */
export interface View {
	readonly left: number;
	readonly top: number;
	readonly scale: number;
}

/** Screen pixels kept free around a fitted image, where shapes that leave the image can still be seen. */
const MARGIN = 32;
/** Screen pixels of the image that stay on the stage however far it is moved. */
const KEPT = 48;
/** An image pixel is never shown larger than this. */
const LARGEST = 64;

/** The whole image as large as it fits, but a tiny one no larger than `LARGEST` times. */
export function fitted(image: ImageSize, stage: ImageSize): View {
	const room = {
		width: Math.max(1, stage.width - 2 * MARGIN),
		height: Math.max(1, stage.height - 2 * MARGIN),
	};
	const scale = Math.min(room.width / image.width, room.height / image.height, LARGEST);
	return centred(image, stage, scale);
}

/** One image pixel for one screen pixel, in the middle. */
export function actualSize(image: ImageSize, stage: ImageSize): View {
	return centred(image, stage, 1);
}

function centred(image: ImageSize, stage: ImageSize, scale: number): View {
	return {
		left: (stage.width - image.width * scale) / 2,
		top: (stage.height - image.height * scale) / 2,
		scale,
	};
}

/** Larger or smaller by a factor, so that what is under `at` stays under it. No smaller than fitted, unless that is larger than 1:1. */
export function zoomAt(view: View, factor: number, at: Point, image: ImageSize, stage: ImageSize): View {
	const smallest = Math.min(1, fitted(image, stage).scale);
	const scale = Math.min(LARGEST, Math.max(smallest, view.scale * factor));
	const ratio = scale / view.scale;
	return kept(
		{ left: at.x - (at.x - view.left) * ratio, top: at.y - (at.y - view.top) * ratio, scale },
		image,
		stage,
	);
}

/** Moved by screen pixels, but never out of sight. */
export function pan(view: View, by: Point, image: ImageSize, stage: ImageSize): View {
	return kept({ ...view, left: view.left + by.x, top: view.top + by.y }, image, stage);
}

function kept({ left, top, scale }: View, image: ImageSize, stage: ImageSize): View {
	return {
		left: clamp(left, KEPT - image.width * scale, stage.width - KEPT),
		top: clamp(top, KEPT - image.height * scale, stage.height - KEPT),
		scale,
	};
}

function clamp(value: number, least: number, most: number): number {
	return Math.min(Math.max(value, Math.min(least, most)), Math.max(least, most));
}

/** Where a place on the stage lies in the image; it may be outside. */
export function toImage(at: Point, { left, top, scale }: View): Point {
	return { x: (at.x - left) / scale, y: (at.y - top) / scale };
}

/** Where a place in the image lies on the stage. */
export function toStage(at: Point, { left, top, scale }: View): Point {
	return { x: left + at.x * scale, y: top + at.y * scale };
}
