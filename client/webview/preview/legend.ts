import { focusWhileScrollable, html } from "#client/webview/page/elements.ts";
import { format } from "#client/webview/page/text.ts";
import { swatchOf } from "#client/webview/widgets/swatch.ts";
import type { Shape } from "#core/model/shape.ts";
import type { PageStrings } from "#core/protocol/pages/preview-strings.ts";
import { countClasses } from "./class-counts.ts";
import type { HiddenShapes } from "./hidden-shapes.ts";

export interface Legend {
	readonly element: HTMLElement;
	/** The scrolled part. */
	readonly list: HTMLElement;
	readonly show: (shapes: readonly Shape[]) => void;
}

/** The legend below the image: every class of the line with its color and count. A click hides or shows its shapes. */
export function createLegend(strings: PageStrings, hidden: HiddenShapes): Legend {
	const list = html("ul", { class: "legend", "aria-label": strings.legend });
	focusWhileScrollable(list);
	const element = html("footer", {}, list);
	list.addEventListener("click", (event) => {
		const label =
			event.target instanceof Element && event.target.closest("button")?.getAttribute("data-class");
		if (typeof label === "string") {
			hidden.toggleClass(label);
		}
	});
	hidden.onChange(({ classes }) => {
		for (const button of list.querySelectorAll("button")) {
			const isShown = !classes.has(button.getAttribute("data-class") ?? "");
			button.setAttribute("aria-pressed", String(isShown));
		}
	});
	return {
		element,
		list,
		show(shapes) {
			const { classes } = hidden.now();
			const entries = countClasses(shapes).map(({ label, count }) =>
				html("li", {}, entry(label, count, !classes.has(label), strings)),
			);
			list.replaceChildren(...entries);
			element.hidden = shapes.length === 0;
		},
	};
}

function entry(label: string, count: number, isShown: boolean, strings: PageStrings): HTMLButtonElement {
	const text = label || strings.noClass;
	return html(
		"button",
		{
			type: "button",
			class: "legend-entry",
			"data-class": label,
			"aria-pressed": String(isShown),
			title: format(strings.showClass, text),
		},
		swatchOf(label),
		html("span", { class: label ? "name" : "name nameless" }, text),
		" ",
		html("span", { class: "count" }, String(count)),
	);
}
