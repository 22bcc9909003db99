import { classColour } from "#core/model/class-colour.ts";
import type { Shape } from "#core/model/shape.ts";
import type { PageStrings } from "#core/protocol/preview-strings.ts";
import { countClasses } from "./class-counts.ts";
import { focusWhileScrollable, html } from "./elements.ts";

export interface Legend {
	readonly element: HTMLElement;
	/** The part that scrolls. */
	readonly list: HTMLElement;
	readonly show: (shapes: readonly Shape[]) => void;
}

/** The strip below the image: every class of the line with its colour and count. */
export function createLegend(strings: PageStrings): Legend {
	const list = html("ul", { class: "legend", "aria-label": strings.legend });
	focusWhileScrollable(list);
	const element = html("footer", {}, list);
	return {
		element,
		list,
		show(shapes) {
			list.replaceChildren(...countClasses(shapes).map(({ label, count }) => entry(label, count, strings)));
			element.hidden = shapes.length === 0;
		},
	};
}

function entry(label: string, count: number, strings: PageStrings): HTMLLIElement {
	const swatch = html("span", { class: "swatch", "aria-hidden": "true" });
	swatch.style.backgroundColor = classColour(label);
	const name = html(
		"span",
		{ class: label ? "name" : "name nameless", title: label },
		label || strings.noClass,
	);
	return html("li", {}, swatch, name, " ", html("span", { class: "count" }, String(count)));
}
