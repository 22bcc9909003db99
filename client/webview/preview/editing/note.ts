import { html } from "#client/webview/page/elements.ts";

/** A sentence at the top of the stage that says why something was not done, or what to do. */
export interface EditNote {
	readonly element: HTMLElement;
	/** Shows a sentence and announces it to screen readers; does nothing for an empty one. */
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
