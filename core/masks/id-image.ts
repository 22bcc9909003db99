import { MAX_MASK_PIXELS, type Mask, type MaskProblem } from "./mask.ts";

/** All objects of an image as one image of numbers: each object's pixels have its id, background pixels 0. */
export interface IdImage {
	/** In pixels. */
	readonly width: number;
	readonly height: number;
	/** Row by row. */
	readonly ids: Uint8Array | Uint16Array;
	/** Whether the ids are palette indexes, as in Pascal VOC masks, which draw a border of 255 around objects. */
	readonly hasPalette: boolean;
}

/** Why an image of this size is rejected, as a clause; `undefined` if it is accepted. */
export function whyTooLarge(width: number, height: number): MaskProblem | undefined {
	return width * height > MAX_MASK_PIXELS
		? { problem: `its size is ${width} x ${height} pixels, more than ${MAX_MASK_PIXELS} in total` }
		: undefined;
}

/** The smallest window around the pixels with one id, in pixels; `right` and `bottom` are exclusive. */
export interface IdWindow {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

/** All ids of an image with their windows, including 0, in ascending order. */
export function findIds({ width, height, ids }: IdImage): ReadonlyMap<number, IdWindow> {
	const windows = new Map<number, IdWindow>();
	for (let row = 0; row < height; row++) {
		for (let column = 0; column < width; ) {
			const start = column;
			const id = ids[row * width + start] as number;
			do {
				column++;
			} while (column < width && ids[row * width + column] === id);
			widen(windows, id, row, start, column);
		}
	}
	return new Map([...windows].sort(([a], [b]) => a - b));
}

function widen(windows: Map<number, IdWindow>, id: number, row: number, start: number, end: number): void {
	const window = windows.get(id);
	if (window) {
		window.left = Math.min(window.left, start);
		window.right = Math.max(window.right, end);
		window.bottom = row + 1;
	} else {
		windows.set(id, { left: start, top: row, right: end, bottom: row + 1 });
	}
}

/** The mask of one id, given its window. */
export function cutMask({ width, height, ids }: IdImage, id: number, window: IdWindow): Mask {
	const { left, top } = window;
	const columns = window.right - left;
	const rows = window.bottom - top;
	const pixels = new Uint8Array(columns * rows);
	for (let row = 0; row < rows; row++) {
		const from = (row + top) * width + left;
		for (let column = 0; column < columns; column++) {
			pixels[row * columns + column] = ids[from + column] === id ? 1 : 0;
		}
	}
	return { width, height, left, top, columns, rows, pixels };
}
