import { html } from "#client/webview/page/elements.ts";
import { problemText } from "#client/webview/stage/shape-name.ts";
import type { StageShape } from "#client/webview/stage/shapes.ts";
import type { Point } from "#client/webview/stage/viewport.ts";
import type { ImageSize } from "#core/model/image-size.ts";
import type { PageStrings } from "#core/protocol/pages/preview-strings.ts";
import { pixelText, shapeFacts } from "./readout-text.ts";

/** What the pointer, or else the keyboard, is on: the pixel, the shape, and separately what is wrong with the shape. */
export interface Readout {
	readonly element: HTMLElement;
	/** The problem in a sentence, at the bottom of the stage. */
	readonly why: HTMLElement;
	readonly show: (at: Point | undefined, shape: StageShape | undefined, size: ImageSize) => void;
}

/** Screen readers get the same in the names of the shapes. */
export function createReadout(strings: PageStrings): Readout {
	const pixel = html("span", { class: "pixel" });
	const facts = html("span", { class: "shape-facts" });
	const element = html("p", { class: "readout", "aria-hidden": "true" }, facts, pixel);
	const why = html("p", { class: "why", "aria-hidden": "true" });
	why.hidden = true;
	return {
		element,
		why,
		show(at, shape, size) {
			pixel.textContent = at ? pixelText(at, size, strings) : "";
			facts.textContent = shape ? shapeFacts(shape.pixels, size, strings).join(" · ") : "";
			why.hidden = !shape?.problem;
			why.textContent = shape?.problem ? problemText(shape.problem, strings) : "";
			why.dataset.level = shape?.problem?.level ?? "";
		},
	};
}
