import { html } from "#client/webview/page/elements.ts";

/** A short message at the foot of the stage that goes by itself. Screen readers say it. */
export interface Flash {
	readonly element: HTMLElement;
	/** Empty text takes a message away that is still there. */
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
				// A new element, so that the same words are said a second time.
				element.append(html("span", {}, text));
				timer = setTimeout(clear, STAYS);
			}
		},
	};
}
