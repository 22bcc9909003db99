import { boxOfPolygon } from "#core/model/polygon.ts";
import type { Shape } from "#core/model/shape.ts";
import type { PageStrings } from "#core/protocol/preview-strings.ts";
import { format } from "./text.ts";

/** What a screen reader says of a shape: "box 3 of 5, can, 26 to 73 % across, 41 to 70 % down". `position` counts from 0. */
export function shapeName(shape: Shape, position: number, count: number, strings: PageStrings): string {
	const { geometry } = shape;
	const box = (geometry.kind === "box" ? geometry.box : boxOfPolygon(geometry.polygon)) ?? NOWHERE;
	const [left, right] = inOrder(box.topX, box.bottomX);
	const [top, bottom] = inOrder(box.topY, box.bottomY);
	const name = format(
		strings.shapeName,
		geometry.kind === "box" ? strings.box : strings.polygon,
		position + 1,
		count,
		shape.label || strings.noClass,
		percent(left),
		percent(right),
		percent(top),
		percent(bottom),
	);
	const isOutside = left < 0 || top < 0 || right > 1 || bottom > 1;
	return [name, ...(shape.isCrowd ? [strings.crowd] : []), ...(isOutside ? [strings.outside] : [])].join(
		", ",
	);
}

const NOWHERE = { topX: 0, topY: 0, bottomX: 0, bottomY: 0 };

function inOrder(a: number, b: number): [number, number] {
	return a < b ? [a, b] : [b, a];
}

function percent(normalised: number): number {
	return Math.round(normalised * 100);
}
