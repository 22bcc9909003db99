import { format } from "#client/webview/page/text.ts";
import type { ImageSize } from "#core/model/image-size.ts";
import type { PageStrings } from "#core/protocol/pages/preview-strings.ts";
import type { PixelShape } from "./geometry.ts";
import type { ShapeProblem } from "./shape-problem.ts";

/**
 * What a screen reader says about a shape: "box 3 of 5, can, 104 by 83 pixels at 26%, 41%", and its special properties.
 * `position` counts from 0; `size` is the image's, in pixels.
 */
export function shapeName(
	pixels: PixelShape,
	position: number,
	count: number,
	size: ImageSize,
	problem: ShapeProblem | undefined,
	strings: PageStrings,
): string {
	const { shape, bounds } = pixels;
	const { left, top, right, bottom } = bounds;
	const name = format(
		strings.shapeName,
		shape.geometry.kind === "box" ? strings.box : strings.polygon,
		position + 1,
		count,
		shape.label || strings.noClass,
		Math.round(right - left),
		Math.round(bottom - top),
		percent(left / size.width),
		percent(top / size.height),
	);
	const isOutside = left < 0 || top < 0 || right > size.width || bottom > size.height;
	return [
		name,
		...(shape.isCrowd ? [strings.crowd] : []),
		...(isOutside ? [strings.outside] : []),
		...(problem ? [problemText(problem, strings)] : []),
	].join(", ");
}

/** The problem for the user: "training drops it: …". */
export function problemText({ level, message }: ShapeProblem, strings: PageStrings): string {
	return level === "dropped" ? format(strings.dropped, message) : message;
}

function percent(share: number): number {
	return Math.round(share * 100);
}
