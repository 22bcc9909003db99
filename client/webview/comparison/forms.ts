import { html, svg } from "#client/webview/page/elements.ts";
import type { ComparisonStrings } from "#core/protocol/pages/comparison-messages.ts";

/** In the order of the legend: the style of a shape and its description. */
const FORMS = [
	["is-added", "added"],
	["is-removed", "removed"],
	["is-before", "before"],
	["is-moved", "moved"],
	["is-reshaped", "reshaped"],
	["is-relabeled", "relabeled"],
	["is-other", "other"],
	["is-unchanged", "unchanged"],
] as const;

/** The legend below the image: how each kind of change is drawn. */
export function createForms(strings: ComparisonStrings): HTMLElement {
	const items = FORMS.map(([style, fate]) =>
		html("li", {}, sample(style), html("span", { class: "name" }, strings.fates[fate])),
	);
	const list = html("ul", { class: "legend forms", "aria-label": strings.forms }, ...items);
	return html("footer", {}, list);
}

/** A small rectangle in the style of such a shape. */
function sample(style: string): SVGSVGElement {
	const sides = { x: "4", y: "4", width: "28", height: "14" };
	const layers = ["filling", "hatch", "halo", "line"].map((layer) => svg("rect", { class: layer, ...sides }));
	return svg(
		"svg",
		{ class: "overlay sample", viewBox: "0 0 36 22", "aria-hidden": "true" },
		svg("g", { class: `shape ${style}` }, ...layers),
	);
}
