import type { Action } from "#client/webview/page/actions.ts";
import type { StageView } from "./view.ts";
import type { Point } from "./viewport.ts";

/** One press of a key or button zooms by this factor. */
const STEP = 1.25;
/** One press of an arrow key moves by this fraction of the stage's side. */
const SHARE = 0.15;

/** The keyboard actions on the view. */
export function viewActions(view: StageView): Action[] {
	const action = (id: string, text: Action["text"], keys: readonly string[], run: () => void): Action => ({
		id,
		text,
		group: "view",
		keys,
		run: () => {
			run();
			return true;
		},
	});
	const panBy = (x: number, y: number) => (): void => {
		const { width, height } = view.room();
		const by: Point = { x: x * width * SHARE, y: y * height * SHARE };
		view.pan(by);
	};
	return [
		action("zoom-in", "zoomIn", ["+", "="], () => view.zoom(STEP)),
		action("zoom-out", "zoomOut", ["-", "_"], () => view.zoom(1 / STEP)),
		action("fit", "fit", ["0"], view.fit),
		action("actual-size", "actualSize", ["1"], view.actualSize),
		action("pan-left", "panLeft", ["Shift+ArrowLeft"], panBy(1, 0)),
		action("pan-right", "panRight", ["Shift+ArrowRight"], panBy(-1, 0)),
		action("pan-up", "panUp", ["Shift+ArrowUp"], panBy(0, 1)),
		action("pan-down", "panDown", ["Shift+ArrowDown"], panBy(0, -1)),
	];
}
