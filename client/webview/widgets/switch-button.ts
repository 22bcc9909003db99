import { html } from "#client/webview/page/elements.ts";
import { icon } from "./icon-button.ts";

/** A toggle button; `changed` is called when it changes. */
export function switchButton(label: string, path: string, changed: () => void): HTMLButtonElement {
	const button = html(
		"button",
		{ type: "button", class: "switch", "aria-pressed": "false" },
		icon(path),
		label,
	);
	button.addEventListener("click", () => {
		button.setAttribute("aria-pressed", String(!isPressed(button)));
		changed();
	});
	return button;
}

/** Whether such a button is pressed. */
export function isPressed(button: HTMLButtonElement): boolean {
	return button.getAttribute("aria-pressed") === "true";
}
