import { classColour } from "#core/model/class-colour.ts";
import { html } from "./elements.ts";

/** A square of the colour that a class has everywhere. */
export function swatchOf(name: string): HTMLElement {
	const swatch = html("span", { class: "swatch", "aria-hidden": "true" });
	swatch.style.setProperty("--class-colour", classColour(name));
	return swatch;
}
