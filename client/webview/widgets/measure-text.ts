import { number, preciseNumber, precisePercentage } from "#client/webview/page/numbers.ts";
import { format } from "#client/webview/page/text.ts";
import type { MeasureStrings } from "#core/protocol/pages/measure-strings.ts";
import type { Area, ValueRange } from "#core/protocol/server/counted-filter.ts";

/** A range of whole numbers, including its end: "3 to 5". */
export function countRange({ from, to }: ValueRange, strings: MeasureStrings): string {
	if (to === undefined) {
		return format(strings.orMore, number(from));
	}
	return to === from + 1 ? number(from) : format(strings.range, number(from), number(to - 1));
}

/** A range of fractions, in percent; without an end, up to 100%. */
export function shareRange({ from, to = 1 }: ValueRange, strings: MeasureStrings): string {
	return format(strings.range, preciseNumber(100 * from), precisePercentage(to));
}

/** A range of aspect ratios. */
export function ratioRange({ from, to }: ValueRange, strings: MeasureStrings): string {
	const ratio = (value: number) =>
		value < 1 ? `1:${preciseNumber(1 / value)}` : `${preciseNumber(value)}:1`;
	if (to === undefined) {
		return format(strings.orMore, ratio(from));
	}
	return from === 0 ? format(strings.below, ratio(to)) : format(strings.range, ratio(from), ratio(to));
}

/** A place in an image. */
export function placeText({ x, y }: Area, strings: MeasureStrings): string {
	return format(strings.place, shareRange(x, strings), shareRange(y, strings));
}

/** A size in pixels. */
export function sizeText({ width, height }: { readonly width: number; readonly height: number }): string {
	return `${width} × ${height}`;
}
