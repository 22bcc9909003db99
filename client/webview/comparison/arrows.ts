import { svg } from "#client/webview/page/elements.ts";
import type { Rectangle } from "#client/webview/stage/geometry.ts";
import type { Stage } from "#client/webview/stage/stage.ts";
import { type Point, toStage, type View } from "#client/webview/stage/viewport.ts";
import type { DrawnChanges } from "./drawn-changes.ts";

/** Below this many screen pixels an arrow would be nothing but its head. */
const SHORTEST = 14;
/** The size of the arrowhead, in screen pixels. */
const HEAD = 9;

/** Draws an arrow from the old to the new position of each moved object, in the stage's layer for tools. */
export function drawArrows(stage: Stage, moves: DrawnChanges["moves"]): void {
	const view = stage.view.current();
	const arrows = moves.flatMap(({ from, to }) => {
		const [before, after] = [stage.shape(from), stage.shape(to)];
		return before && after && stage.isVisible(from) && stage.isVisible(to)
			? arrow(center(before.pixels.bounds, view), center(after.pixels.bounds, view))
			: [];
	});
	stage.toolLayer.replaceChildren(...arrows);
}

function center({ left, top, right, bottom }: Rectangle, view: View): Point {
	return toStage({ x: (left + right) / 2, y: (top + bottom) / 2 }, view);
}

function arrow(from: Point, to: Point): SVGGElement[] {
	const length = Math.hypot(to.x - from.x, to.y - from.y);
	if (length < SHORTEST) {
		return [];
	}
	const angle = Math.atan2(to.y - from.y, to.x - from.x);
	const wing = (turn: number) => {
		const direction = angle + Math.PI + turn;
		return `${to.x + HEAD * Math.cos(direction)} ${to.y + HEAD * Math.sin(direction)}`;
	};
	const d = `M${from.x} ${from.y}L${to.x} ${to.y}M${wing(0.5)}L${to.x} ${to.y}L${wing(-0.5)}`;
	return [
		svg(
			"g",
			{ class: "arrow" },
			svg("path", { class: "arrow-halo", d }),
			svg("path", { class: "arrow-line", d }),
		),
	];
}
