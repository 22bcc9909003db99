import { toPixel } from "#core/model/coordinates.ts";
import type { ImageSize } from "#core/model/image-size.ts";
import { boxOfPolygon, type Polygon, type Segment } from "#core/model/polygon.ts";
import type { Mask } from "./mask.ts";

/**
 * The mask that a polygon in normalized coordinates fills in an image, by the even-odd rule: a pixel belongs to it if
 * its center does. Parts outside the image are left out.
 */
export function rasterize(polygon: Polygon, { width, height }: ImageSize): Mask {
	const box = boxOfPolygon(polygon);
	const inside = (pixel: number, side: number) => Math.min(side, Math.max(0, pixel));
	const left = box ? inside(Math.floor(toPixel(box.topX, width)), width) : 0;
	const top = box ? inside(Math.floor(toPixel(box.topY, height)), height) : 0;
	const columns = box ? inside(Math.ceil(toPixel(box.bottomX, width)), width) - left : 0;
	const rows = box ? inside(Math.ceil(toPixel(box.bottomY, height)), height) - top : 0;
	const mask = { width, height, left, top, columns, rows, pixels: new Uint8Array(columns * rows) };
	for (const segment of polygon) {
		markCrossings(mask, segment);
	}
	fillBetween(mask);
	return mask;
}

/** In each row whose centers an edge crosses, flips the first pixel whose center is not left of the edge. */
function markCrossings(mask: Mask, segment: Segment): void {
	const { width, height, left, top, columns, rows, pixels } = mask;
	const points = Math.floor(segment.length / 2);
	for (let i = 0; i < points; i++) {
		const j = (i + 1) % points;
		const x0 = toPixel(segment[2 * i] as number, width) - left;
		const y0 = toPixel(segment[2 * i + 1] as number, height) - top;
		const x1 = toPixel(segment[2 * j] as number, width) - left;
		const y1 = toPixel(segment[2 * j + 1] as number, height) - top;
		const first = Math.max(0, Math.ceil(Math.min(y0, y1) - 0.5));
		const end = Math.min(rows, Math.ceil(Math.max(y0, y1) - 0.5));
		for (let row = first; row < end; row++) {
			const x = x0 + ((row + 0.5 - y0) / (y1 - y0)) * (x1 - x0);
			const column = Math.max(0, Math.ceil(x - 0.5));
			if (column < columns) {
				const at = row * columns + column;
				pixels[at] = 1 - (pixels[at] as number);
			}
		}
	}
}

/** Turns flips into filled pixels: each pixel is the parity of the flips up to it in its row. */
function fillBetween({ columns, rows, pixels }: Mask): void {
	for (let row = 0; row < rows; row++) {
		let filled = 0;
		for (let at = row * columns; at < (row + 1) * columns; at++) {
			filled ^= pixels[at] as number;
			pixels[at] = filled;
		}
	}
}
