import { html } from "#client/webview/page/elements.ts";
import { ICONS, iconButton } from "./icon-button.ts";

/** A modal dialog: it traps the focus, Escape closes it, and the focus returns to where it was. */
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
	// For a click, the backdrop is the dialog itself.
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
