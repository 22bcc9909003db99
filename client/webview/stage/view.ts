import type { ImageSize } from "#core/model/image-size.ts";
import type { KeptView } from "#core/protocol/pages/preview-messages.ts";
import type { Rectangle } from "./geometry.ts";
import {
	actualSize,
	centeredOn,
	fitted,
	middle,
	type Point,
	pan,
	revealed,
	sharp,
	type View,
	zoomAt,
} from "./viewport.ts";

/**
 * Which part of the image is visible. While the user moves it, only a transform changes, which the browser's compositor
 * handles alone. Soon after the last movement the view comes to rest, and everything gets its real size and is drawn
 * sharp.
 */
export interface StageView {
	readonly current: () => View;
	/** The stage's size in screen pixels. */
	readonly room: () => ImageSize;
	/** Puts an image of this size on the stage: with the previous view if the size is the same, else fitted. */
	readonly show: (size: ImageSize) => void;
	/** The size of the stage has changed. */
	readonly resize: (room: ImageSize) => void;
	readonly fit: () => void;
	readonly actualSize: () => void;
	/** Zooms by a factor around a place on the stage, or around its center. A movement continues if `isMoving`, else the view comes to rest immediately. */
	readonly zoom: (factor: number, at?: Point, isMoving?: boolean) => void;
	/** By screen pixels. */
	readonly pan: (by: Point, isMoving?: boolean) => void;
	/** Reveals a part of the image (image pixels). */
	readonly reveal: (what: Rectangle) => void;
	/** The view to keep; `undefined` while the image is fitted. */
	readonly kept: () => KeptView | undefined;
	/** Restores a kept view as soon as an image of its size is shown. */
	readonly restore: (kept: KeptView) => void;
}

/** How long after the last movement (milliseconds) the view comes to rest. */
const REST = 120;

/**
 * `move` is called for every change, at most once per frame while moving; `rest` when the view has come to rest.
 * `origin` is the stage's corner in the window.
 */
export function createStageView(
	origin: () => Point,
	move: (view: View) => void,
	rest: (view: View) => void,
): StageView {
	let view: View = { left: 0, top: 0, scale: 1 };
	let image: ImageSize = { width: 1, height: 1 };
	let stage: ImageSize = { width: 1, height: 1 };
	let isFitted = true;
	let hasImage = false;
	/** Waits until there are both an image and a stage with a size. */
	let toRestore: KeptView | undefined;
	let frame = 0;
	let timer: ReturnType<typeof setTimeout> | undefined;

	const settle = () => {
		cancelAnimationFrame(frame);
		clearTimeout(timer);
		frame = 0;
		view = sharp(view, origin(), window.devicePixelRatio);
		rest(view);
	};
	const moving = () => {
		clearTimeout(timer);
		timer = setTimeout(settle, REST);
		frame ||= requestAnimationFrame(() => {
			frame = 0;
			move(view);
		});
	};
	const set = (next: View, fits: boolean, isMoving = false) => {
		view = next;
		isFitted = fits;
		if (isMoving) {
			moving();
		} else {
			settle();
		}
	};
	const showAll = () => set(fitted(image, stage), true);
	const keep = (): KeptView | undefined =>
		isFitted ? undefined : { size: image, center: middle(view, stage), scale: view.scale };
	const lookAt = (wanted: KeptView | undefined) => {
		if (wanted?.size.width === image.width && wanted.size.height === image.height) {
			set(centeredOn(wanted.center, wanted.scale, image, stage), false);
		} else {
			showAll();
		}
		if (hasImage && stage.width > 1) {
			toRestore = undefined;
		}
	};
	return {
		current: () => view,
		room: () => stage,
		show(size) {
			const wanted = toRestore ?? keep();
			image = size;
			hasImage = true;
			lookAt(wanted);
		},
		resize(room) {
			const wanted = toRestore ?? keep();
			stage = room;
			lookAt(wanted);
		},
		fit: showAll,
		actualSize: () => set(actualSize(image, stage), false),
		zoom(factor, at = { x: stage.width / 2, y: stage.height / 2 }, isMoving = false) {
			set(zoomAt(view, factor, at, image, stage), false, isMoving);
		},
		pan: (by, isMoving = false) => set(pan(view, by, image, stage), false, isMoving),
		reveal(what) {
			const next = revealed(view, what, image, stage);
			if (next !== view) {
				set(next, false);
			}
		},
		kept: keep,
		restore(kept) {
			toRestore = kept;
		},
	};
}
