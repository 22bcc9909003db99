import { html } from "#client/webview/page/elements.ts";

/** A button that looks like a link. `key` names it, so that the focus comes back to it when the report is made anew. */
export function linkButton(key: string, act: () => void, ...content: (Node | string)[]): HTMLButtonElement {
	const button = html("button", { type: "button", class: "link", "data-key": key }, ...content);
	button.addEventListener("click", act);
	return button;
}

/** A button that does something with the whole page. */
export function plainButton(key: string, text: string, act: () => void): HTMLButtonElement {
	const button = html("button", { type: "button", class: "secondary", "data-key": key }, text);
	button.addEventListener("click", act);
	return button;
}

/** A mark that stands before words which say the same. */
export function icon(name: "ok" | "info" | "warning" | "error"): HTMLElement {
	return html("span", { class: `icon ${name}`, "aria-hidden": "true" });
}
