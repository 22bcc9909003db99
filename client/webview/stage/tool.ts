import type { Point } from "./viewport.ts";

/**
 * What the pointer does on the stage. There is one tool at a time (`Stage.use`); the one that is there at first chooses
 * shapes (`select-tool.ts`). Places are in image pixels and may lie outside the image.
 *
 * The stage's own gestures come first and no tool hears of them: the wheel, the middle button, and dragging while the
 * space bar is held.
 */
export interface Tool {
	/** The cursor (CSS) over the stage with no button down; asked anew at every move. */
	readonly cursor: (at: Point, event: PointerEvent) => string;
	/**
	 * The first button goes down. True takes the gesture: its moves and its end come here. False leaves it to the stage,
	 * which pans, or calls `click` if the pointer goes up where it went down.
	 */
	readonly pointerDown: (at: Point, event: PointerEvent) => boolean;
	/** The pointer moves, in a gesture that was taken or with no button down. */
	readonly pointerMove: (at: Point, event: PointerEvent) => void;
	/** The gesture that was taken ends. */
	readonly pointerUp: (at: Point, event: PointerEvent) => void;
	/** A press that was left to the stage and did not become a drag. `event` is that of the pointer going down. */
	readonly click: (at: Point, event: PointerEvent) => void;
	/** True takes a double click; otherwise the stage fits the image. */
	readonly doubleClick: (at: Point, event: MouseEvent) => boolean;
	/** Lets go of whatever is half done: the gesture was taken away, or another tool comes. */
	readonly cancel: () => void;
	/** The view has come to rest, or the shapes are new ones: time to draw handles anew on the stage's `toolLayer`. */
	readonly redraw: () => void;
}
