import { html } from "#client/webview/page/elements.ts";
import type { Stage } from "#client/webview/stage/stage.ts";
import type { Point } from "#client/webview/stage/viewport.ts";

/** Numbers next to the pointer while it changes something. A screen reader announces the outcome instead. */
export interface Readout {
	readonly show: (text: string, at: Point) => void;
	readonly hide: () => void;
}

/** Distance from the pointer, in screen pixels. */
const GAP = 16;

export function createPointerReadout(stage: Stage): Readout {
	const element = html("div", { class: "pointer-readout", "aria-hidden": "true" });
	element.hidden = true;
	stage.element.append(element);
	return {
		show(text, at) {
			element.textContent = text;
			element.hidden = false;
			const { width, height } = stage.view.room();
			const right = at.x + GAP + element.offsetWidth;
			const below = at.y + GAP + element.offsetHeight;
			const x = right <= width ? at.x + GAP : at.x - GAP - element.offsetWidth;
			const y = below <= height ? at.y + GAP : at.y - GAP - element.offsetHeight;
			element.style.transform = `translate(${Math.max(0, x)}px, ${Math.max(0, y)}px)`;
		},
		hide() {
			element.hidden = true;
		},
	};
}
