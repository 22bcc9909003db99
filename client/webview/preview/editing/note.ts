import { html } from "#client/webview/page/elements.ts";

/** A sentence at the stage's head that says why something was not done, or what is to be done. */
export interface EditNote {
	readonly element: HTMLElement;
	/** Shows a sentence and tells it to screen readers; nothing for an empty one. */
	readonly show: (text: string) => void;
	readonly isShown: () => boolean;
}

export function createEditNote(say: (text: string) => void): EditNote {
	const element = html("p", { class: "edit-note", "aria-hidden": "true" });
	element.hidden = true;
	return {
		element,
		show(text) {
			element.textContent = text;
			element.hidden = text === "";
			if (text !== "") {
				say(text);
			}
		},
		isShown: () => !element.hidden,
	};
}
