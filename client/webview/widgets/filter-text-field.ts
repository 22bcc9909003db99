import { html } from "#client/webview/page/elements.ts";

/** The filter field for a part of the line's text. */
export function filterTextField(label: string): HTMLInputElement {
	return html("input", {
		class: "field filter-text",
		type: "text",
		"aria-label": label,
		placeholder: label,
		autocomplete: "off",
		spellcheck: "false",
	});
}
