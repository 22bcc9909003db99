import type { Action } from "#client/webview/page/actions.ts";
import type { Walker } from "./walker.ts";

/** Actions of the page's own panels. */
export interface Panels {
	readonly openFilter: () => void;
	readonly openGoToLine: () => void;
	readonly openHelp: () => void;
	readonly toggleList: () => void;
	/** Receives every press of its key, including repeated ones. */
	readonly hideShapes: () => void;
}

/** Walking, and the panels around the stage, by keyboard. */
export function walkActions(walker: Walker, panels: Panels): Action[] {
	const action = (
		id: string,
		group: Action["group"],
		text: Action["text"],
		keys: readonly string[],
		run: () => void,
	): Action => ({
		id,
		text,
		group,
		keys,
		run() {
			run();
			return true;
		},
	});
	return [
		action("next", "walk", "walkNext", ["N", "ArrowRight", "ArrowDown"], () => walker.step(1)),
		action("previous", "walk", "walkPrevious", ["P", "ArrowLeft", "ArrowUp"], () => walker.step(-1)),
		action("next-problem", "walk", "walkNextProblem", ["W"], () => walker.problem(1)),
		action("previous-problem", "walk", "walkPreviousProblem", ["Shift+W"], () => walker.problem(-1)),
		action("filter", "walk", "walkFilter", ["/"], panels.openFilter),
		action("go-to-line", "walk", "walkGoTo", ["G"], panels.openGoToLine),
		action("list", "view", "toggleList", ["L"], panels.toggleList),
		action("shapes", "view", "hideShapes", ["H"], panels.hideShapes),
		action("help", "view", "showHelp", ["?"], panels.openHelp),
	];
}
