import type { ImageSize } from "#core/model/image-size.ts";
import type { Rectangle } from "./geometry.ts";

/** A point on the screen, in CSS pixels from the stage's upper-left corner, or in the image, in image pixels. */
export interface Point {
	readonly x: number;
	readonly y: number;
}

/** Which part of an image is visible, and how large: the image's corner on the stage, and screen pixels per image pixel. */
export interface View {
	readonly left: number;
	readonly top: number;
	readonly scale: number;
}

/** Screen pixels kept free around a fitted image, so that shapes outside the image are visible. */
const MARGIN = 32;
/** Screen pixels of the image that stay on the stage however far it is moved. */
const KEPT = 48;
/** An image pixel is never larger than this. */
const LARGEST = 64;
/** The height of a line of text in screen pixels, in which some mice count. */
const LINE_HEIGHT = 40;
/** How much a wheel pixel zooms, as a logarithm. A pinch arrives as a wheel with Ctrl, in much smaller steps. */
const WHEEL_SPEED = 0.002;
const PINCH_SPEED = 0.01;
/** One wheel event zooms by at most this, however far the wheel was turned. */
const LARGEST_STEP = 2;

/** The whole image as large as it fits, but a tiny one at most `LARGEST` times enlarged. */
export function fitted(image: ImageSize, stage: ImageSize): View {
	const room = {
		width: Math.max(1, stage.width - 2 * MARGIN),
		height: Math.max(1, stage.height - 2 * MARGIN),
	};
	const scale = Math.min(room.width / image.width, room.height / image.height, LARGEST);
	return centered(image, stage, scale);
}

/** One screen pixel per image pixel, centered. */
export function actualSize(image: ImageSize, stage: ImageSize): View {
	return centered(image, stage, 1);
}

function centered(image: ImageSize, stage: ImageSize, scale: number): View {
	return {
		left: (stage.width - image.width * scale) / 2,
		top: (stage.height - image.height * scale) / 2,
		scale,
	};
}

/** Zoomed by a factor, so that what is under `at` stays under it. Not smaller than fitted, unless that is larger than 1:1. */
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

/** Moved by screen pixels, but never out of view. */
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

/** The view at this scale with a point of the image (image pixels) in the center of the stage, as close as possible while the image stays visible. */
export function centeredOn(at: Point, scale: number, image: ImageSize, stage: ImageSize): View {
	return kept(
		{ left: stage.width / 2 - at.x * scale, top: stage.height / 2 - at.y * scale, scale },
		image,
		stage,
	);
}

/** The point of the image (image pixels) in the center of the stage. */
export function middle(view: View, stage: ImageSize): Point {
	return toImage({ x: stage.width / 2, y: stage.height / 2 }, view);
}

/**
 * Moved by less than a device pixel, so that the image's corner is on one and the drawing is sharp. `origin` is the
 * stage's corner in the window.
 */
export function sharp(view: View, origin: Point, devicePixels: number): View {
	const whole = (value: number, from: number) =>
		Math.round((value + from) * devicePixels) / devicePixels - from;
	return { ...view, left: whole(view.left, origin.x), top: whole(view.top, origin.y) };
}

/** Moved so that a rectangle (image pixels) is visible; not moved if it already is or is larger than the stage. */
export function revealed(view: View, what: Rectangle, image: ImageSize, stage: ImageSize): View {
	const from = toStage({ x: what.left, y: what.top }, view);
	const to = toStage({ x: what.right, y: what.bottom }, view);
	const by = { x: inward(from.x, to.x, stage.width), y: inward(from.y, to.y, stage.height) };
	return by.x === 0 && by.y === 0 ? view : pan(view, by, image, stage);
}

/** How far a range must move to be inside the stage with a margin; 0 if part of a large one is visible. */
function inward(from: number, to: number, side: number): number {
	const isLarge = to - from > side - 2 * MARGIN;
	if (isLarge ? to > MARGIN && from < side - MARGIN : from >= 0 && to <= side) {
		return 0;
	}
	return from < 0 ? Math.min(MARGIN - from, side / 2 - from) : side - MARGIN - to;
}

/** The factor of one wheel event; below 1 zooms out. Turning away zooms in. */
export function wheelFactor(
	event: { readonly deltaY: number; readonly deltaMode: number; readonly ctrlKey: boolean },
	stage: ImageSize,
): number {
	const unit = [1, LINE_HEIGHT, stage.height][event.deltaMode] ?? 1;
	const speed = event.ctrlKey ? PINCH_SPEED : WHEEL_SPEED;
	const factor = Math.exp(-event.deltaY * unit * speed);
	return Math.min(LARGEST_STEP, Math.max(1 / LARGEST_STEP, factor));
}

/** The point of the image at a point of the stage; it may be outside. */
export function toImage(at: Point, { left, top, scale }: View): Point {
	return { x: (at.x - left) / scale, y: (at.y - top) / scale };
}

/** The point of the stage at a point of the image. */
export function toStage(at: Point, { left, top, scale }: View): Point {
	return { x: left + at.x * scale, y: top + at.y * scale };
}
