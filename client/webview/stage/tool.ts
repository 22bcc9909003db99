import type { Point } from "./viewport.ts";

/**
 * What the pointer does on the stage. There is one tool at a time (`Stage.use`); the one that is there at first chooses
 * shapes (`select-tool.ts`). Places are in image pixels and may lie outside the image.
 *
 * The stage's own gestures come first and no tool hears of them: the wheel, the middle button, and dragging while the
 * space bar is held.
 */
export interface Tool {
	/** The cursor (CSS) over the stage with no button down; requested on every move. */
	readonly cursor: (at: Point, event: PointerEvent) => string;
	/**
	 * The first button is pressed. True takes the gesture: its moves and its end are sent here. False leaves it to the
	 * stage, which pans, or calls `click` if the pointer is released where it was pressed.
	 */
	readonly pointerDown: (at: Point, event: PointerEvent) => boolean;
	/** The pointer moves, in a gesture that was taken or with no button down. */
	readonly pointerMove: (at: Point, event: PointerEvent) => void;
	/** The gesture that was taken ends. */
	readonly pointerUp: (at: Point, event: PointerEvent) => void;
	/** A press that was left to the stage and did not become a drag. `event` is the pointer-down event. */
	readonly click: (at: Point, event: PointerEvent) => void;
	/** True handles a double-click; otherwise the stage fits the image. */
	readonly doubleClick: (at: Point, event: MouseEvent) => boolean;
	/** Drops anything unfinished: the gesture was interrupted, or another tool takes over. */
	readonly cancel: () => void;
	/** The view is at rest, or the shapes are new: time to redraw handles on the stage's `toolLayer`. */
	readonly redraw: () => void;
}
