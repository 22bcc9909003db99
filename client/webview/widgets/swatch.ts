import { html } from "#client/webview/page/elements.ts";
import { classColor } from "#core/model/class-color.ts";

/** A square in the color of a class. */
export function swatchOf(name: string): HTMLElement {
	const swatch = html("span", { class: "swatch", "aria-hidden": "true" });
	swatch.style.setProperty("--class-color", classColor(name));
	return swatch;
}
