import { html } from "#client/webview/page/elements.ts";
import { swatchOf } from "./swatch.ts";

/** A class in the list below a field, with its color and name; `more` comes after the name. */
export function classOption(name: string, ...more: Node[]): HTMLLIElement {
	return html(
		"li",
		{ "data-name": name, title: name },
		swatchOf(name),
		html("span", { class: "name" }, name),
		...more,
	);
}
