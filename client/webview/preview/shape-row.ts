import { html } from "#client/webview/page/elements.ts";
import { format } from "#client/webview/page/text.ts";
import type { PixelShape, Rectangle } from "#client/webview/stage/geometry.ts";
import { levelOf, type ProblemLevel } from "#client/webview/stage/shape-problem.ts";
import { ICONS, icon } from "#client/webview/widgets/icon-button.ts";
import { swatchOf } from "#client/webview/widgets/swatch.ts";
import type { PageStrings } from "#core/protocol/pages/preview-strings.ts";
import type { LineProblem } from "#core/protocol/server/line-view.ts";

/** One shape in the list: what it is, its size, and its problems. Positions are in pixels or, if the size of the image is unknown, in percent of its sides. */
export function shapeRow(
	{ shape, bounds }: PixelShape,
	isPixels: boolean,
	problems: readonly LineProblem[],
	isVisible: boolean,
	strings: PageStrings,
): HTMLButtonElement {
	const kind = shape.geometry.kind === "box" ? strings.box : strings.polygon;
	const label = shape.label || strings.noClass;
	const name = html("span", { class: shape.label ? "name" : "name nameless", title: label }, label);
	const crowd = shape.isCrowd ? [" ", html("span", { class: "badge" }, strings.crowd)] : [];
	const row = html(
		"button",
		{ type: "button", class: isVisible ? "row" : "row is-hidden", "data-index": String(shape.index) },
		swatchOf(shape.label),
		html("span", { class: "what" }, name, ...crowd),
		" ",
		sign("kind", shape.geometry.kind === "box" ? ICONS.box : ICONS.polygon, kind),
		" ",
		html("span", { class: "size" }, sizeText(bounds, isPixels, strings)),
		...(isVisible ? [] : [" ", sign("unseen", ICONS.hidden, strings.hiddenShape)]),
	);
	for (const problem of problems) {
		row.append(" ", problemNote(problem));
	}
	return row;
}

/** An icon with a tooltip and a label for screen readers. */
function sign(className: string, path: string, meaning: string): HTMLElement {
	return html(
		"span",
		{ class: className, title: meaning },
		icon(path),
		html("span", { class: "only-read" }, meaning),
	);
}

/** The sides of the bounding box of a shape. */
function sizeText({ left, top, right, bottom }: Rectangle, isPixels: boolean, strings: PageStrings): string {
	const text = isPixels ? strings.pixels : strings.percentSize;
	return format(text, Math.round(right - left), Math.round(bottom - top));
}

/** A problem, with an icon for its level: training loses data, it is a problem, or it is a hint. */
export function problemNote(problem: LineProblem): HTMLElement {
	const level = levelOf(problem);
	return html("span", { class: `problem ${level}` }, icon(SIGNS[level]), html("span", {}, problem.message));
}

const SIGNS: Readonly<Record<ProblemLevel, string>> = {
	dropped: ICONS.dropped,
	doubtful: ICONS.warning,
	noted: ICONS.note,
};
