import { html } from "#client/webview/page/elements.ts";
import { classColour } from "#core/model/class-colour.ts";

/** A square of the colour that a class has everywhere. */
export function swatchOf(name: string): HTMLElement {
	const swatch = html("span", { class: "swatch", "aria-hidden": "true" });
	swatch.style.setProperty("--class-colour", classColour(name));
	return swatch;
}
