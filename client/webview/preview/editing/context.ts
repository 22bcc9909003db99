import { boundsOf, type Rectangle, ringsOf } from "#client/webview/stage/geometry.ts";
import { hitTest } from "#client/webview/stage/hit-test.ts";
import type { Stage } from "#client/webview/stage/stage.ts";
import type { ImageSize } from "#core/model/image-size.ts";
import type { VertexPlace } from "#core/model/reshape.ts";
import type { Geometry, Shape } from "#core/model/shape.ts";
import type { Picture } from "#core/protocol/pages/preview-messages.ts";
import type { PageStrings } from "#core/protocol/pages/preview-strings.ts";
import type { Order } from "./queue.ts";

/** What the parts of editing share: what is shown, what is selected, and where changes go. */
export interface EditContext {
	readonly strings: PageStrings;
	readonly stage: Stage;
	/** What is on the stage, if it can be edited. */
	readonly scene: () => EditScene | undefined;
	/** Also while an image is loading, and on a line that cannot be drawn: undo is for the text. */
	readonly canUndo: () => boolean;
	/** The selected shape as drawn now, if it can be edited. */
	readonly selected: () => Shape | undefined;
	/** The classes that the image has or is about to have. */
	readonly classes: () => readonly string[];
	/** Selects a shape, here and in the text, or none. */
	readonly select: (index: number | undefined) => void;
	/** The vertex that keys act on. */
	readonly vertex: () => VertexPlace | undefined;
	readonly setVertex: (place: VertexPlace | undefined) => void;
	readonly send: (order: Order) => void;
	/** Announces a text to screen readers. */
	readonly say: (text: string) => void;
	/** Announces a sentence to everyone; it is also visible. */
	readonly note: (text: string) => void;
}

export interface EditScene {
	readonly picture: Picture;
	/** The image's size in pixels. */
	readonly size: ImageSize;
}

/** Where normalized coordinates lie on the stage, in screen pixels. */
export function toScreen(
	{ stage }: Pick<EditContext, "stage">,
	size: ImageSize,
): (x: number, y: number) => { x: number; y: number } {
	const { left, top, scale } = stage.view.current();
	return (x, y) => ({ x: left + x * size.width * scale, y: top + y * size.height * scale });
}

/** The rectangle around a geometry on the stage, in screen pixels. */
export function screenBounds(
	context: Pick<EditContext, "stage">,
	geometry: Geometry,
	size: ImageSize,
): Rectangle {
	const place = toScreen(context, size);
	const { left, top, right, bottom } = boundsOf(ringsOf(geometry));
	const from = place(left, top);
	const to = place(right, bottom);
	return { left: from.x, top: from.y, right: to.x, bottom: to.y };
}

/** How close (screen pixels) the pointer must be to an outline. */
const SLACK = 4;

/** Whether an event is on this shape, regardless of what is above it: its inside, its outline, or its label. */
export function isOnShape({ stage }: Pick<EditContext, "stage">, index: number, event: MouseEvent): boolean {
	const label = event.target instanceof Element ? event.target.closest("[data-index]") : null;
	if (label) {
		return Number(label.getAttribute("data-index")) === index;
	}
	const shape = stage.shape(index);
	const { x, y } = stage.toImage(event);
	return (
		shape !== undefined && hitTest([shape.pixels], x, y, SLACK / stage.view.current().scale) !== undefined
	);
}
