import { html } from "#client/webview/page/elements.ts";

/** A button that looks like a link. `key` identifies it, so that it gets the focus back when the report is rendered again. */
export function linkButton(key: string, act: () => void, ...content: (Node | string)[]): HTMLButtonElement {
	const button = html("button", { type: "button", class: "link", "data-key": key }, ...content);
	button.addEventListener("click", act);
	return button;
}

/** A button that acts on the whole page. */
export function plainButton(key: string, text: string, act: () => void): HTMLButtonElement {
	const button = html("button", { type: "button", class: "secondary", "data-key": key }, text);
	button.addEventListener("click", act);
	return button;
}

/** An icon in front of words that say the same. */
export function icon(name: "ok" | "info" | "warning" | "error"): HTMLElement {
	return html("span", { class: `icon ${name}`, "aria-hidden": "true" });
}
