import { html } from "#client/webview/page/elements.ts";
import { swatchOf } from "./swatch.ts";

/** A class in the list below a field, with its color and name; `more` comes after the name. */
export function classOption(id: string, name: string, ...more: Node[]): HTMLLIElement {
	return html(
		"li",
		{ id, role: "option", "data-name": name, title: name },
		swatchOf(name),
		html("span", { class: "name" }, name),
		...more,
	);
}

/** Marks the active option of a list, while the focus stays in the field (an ARIA combobox). */
export function markActive(input: HTMLInputElement, list: HTMLElement, active: number): void {
	for (const [i, option] of [...list.children].entries()) {
		option.classList.toggle("is-active", i === active);
	}
	const option = list.children[active];
	if (option) {
		input.setAttribute("aria-activedescendant", option.id);
		option.scrollIntoView({ block: "nearest" });
	} else {
		input.removeAttribute("aria-activedescendant");
	}
}
