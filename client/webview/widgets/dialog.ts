import { html } from "#client/webview/page/elements.ts";
import { ICONS, iconButton } from "./icon-button.ts";

/** A dialog above the page: it keeps the focus inside, Escape closes it, and the focus goes back to where it was. */
export interface Dialog {
	readonly element: HTMLDialogElement;
	readonly open: () => void;
	readonly close: () => void;
}

export function createDialog(id: string, title: string, closeLabel: string, ...content: Node[]): Dialog {
	const heading = html("h2", { id: `${id}-title` }, title);
	const element = html(
		"dialog",
		{ class: `dialog ${id}`, "aria-labelledby": `${id}-title` },
		html(
			"div",
			{ class: "dialog-head" },
			heading,
			iconButton(closeLabel, ICONS.close, () => element.close()),
		),
		...content,
	);
	// The backdrop is the dialog itself, as far as a click is concerned.
	element.addEventListener("click", (event) => {
		if (event.target === element) {
			element.close();
		}
	});
	return {
		element,
		open() {
			if (!element.open) {
				element.showModal();
			}
		},
		close: () => element.close(),
	};
}
