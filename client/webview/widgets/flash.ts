import { html } from "#client/webview/page/elements.ts";

/** A short message at the bottom of the stage that disappears by itself. Screen readers announce it. */
export interface Flash {
	readonly element: HTMLElement;
	/** An empty text removes the current message. */
	readonly say: (text: string) => void;
}

/** Long enough to be read, in milliseconds. */
const STAYS = 3500;

export function createFlash(): Flash {
	const element = html("p", { class: "flash", role: "status" });
	let timer: ReturnType<typeof setTimeout> | undefined;
	const clear = () => element.replaceChildren();
	return {
		element,
		say(text) {
			clearTimeout(timer);
			clear();
			if (text !== "") {
				// A new element, so that the same text is announced again.
				element.append(html("span", {}, text));
				timer = setTimeout(clear, STAYS);
			}
		},
	};
}
