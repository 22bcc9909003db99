import { compressCounts, expandCounts } from "./compressed-counts.ts";
import { MAX_MASK_PIXELS, type Mask, type MaskProblem } from "./mask.ts";

/**
 * COCO's run-length encoding of a mask: the lengths of alternating runs of background and object, background first
 * (possibly 0), down the columns from left to right. They add up to `width * height`.
 */
export interface RunLengths {
	/** Size of the image in pixels. */
	readonly width: number;
	readonly height: number;
	readonly counts: readonly number[];
}

/**
 * Reads a COCO `segmentation` that is an object: `size` as [height, width] and `counts` as a list or as compressed
 * text. Anything invalid is returned as a problem before memory of its size is allocated.
 */
export function readRunLengths(value: object): RunLengths | MaskProblem {
	const { size, counts } = value as { readonly size?: unknown; readonly counts?: unknown };
	if (!Array.isArray(size) || size.length !== 2 || !size.every(isPixelCount)) {
		return { problem: "its size is not two positive whole numbers (height and width)" };
	}
	const [height, width] = size as [number, number];
	if (height * width > MAX_MASK_PIXELS) {
		return { problem: `its size is ${width} x ${height} pixels, more than ${MAX_MASK_PIXELS} in total` };
	}
	if (typeof counts !== "string" && !Array.isArray(counts)) {
		return { problem: "its counts are neither a list nor compressed text" };
	}
	const numbers = typeof counts === "string" ? expandCounts(counts) : counts;
	if ("problem" in numbers) {
		return numbers;
	}
	return checkCounts(numbers, width, height);
}

function isPixelCount(value: unknown): boolean {
	return Number.isInteger(value) && (value as number) > 0;
}

function checkCounts(counts: readonly unknown[], width: number, height: number): RunLengths | MaskProblem {
	let sum = 0;
	for (const count of counts) {
		if (!Number.isInteger(count) || (count as number) < 0) {
			return { problem: "its counts are not all non-negative whole numbers" };
		}
		sum += count as number;
	}
	return sum === width * height
		? { width, height, counts: counts as readonly number[] }
		: { problem: `its counts add up to ${sum}, but ${width} x ${height} is ${width * height} pixels` };
}

/** Decodes run lengths into a mask with the smallest window around the object. */
export function decodeMask(lengths: RunLengths): Mask {
	const { width, height } = lengths;
	const window = windowOf(lengths);
	const pixels = new Uint8Array(window.columns * window.rows);
	forEachPiece(lengths, (column, first, end) => {
		let at = (first - window.top) * window.columns + column - window.left;
		for (let row = first; row < end; row++) {
			pixels[at] = 1;
			at += window.columns;
		}
	});
	return { width, height, ...window, pixels };
}

function windowOf(lengths: RunLengths): Pick<Mask, "left" | "top" | "columns" | "rows"> {
	let left = lengths.width;
	let right = 0;
	let top = lengths.height;
	let bottom = 0;
	forEachPiece(lengths, (column, first, end) => {
		left = Math.min(left, column);
		right = Math.max(right, column + 1);
		top = Math.min(top, first);
		bottom = Math.max(bottom, end);
	});
	return right === 0
		? { left: 0, top: 0, columns: 0, rows: 0 }
		: { left, top, columns: right - left, rows: bottom - top };
}

/** Calls back for each piece of the object inside one column: rows from `first` to `end` (exclusive). */
function forEachPiece(
	{ height, counts }: RunLengths,
	piece: (column: number, first: number, end: number) => void,
): void {
	let at = 0;
	for (let index = 0; index < counts.length; index++) {
		const end = at + (counts[index] as number);
		for (let start = at; index % 2 === 1 && start < end; ) {
			const column = Math.floor(start / height);
			const stop = Math.min(end, (column + 1) * height);
			piece(column, start - column * height, stop - column * height);
			start = stop;
		}
		at = end;
	}
}

/** The run lengths of a mask. Only the first may be 0. */
export function encodeMask(mask: Mask): RunLengths {
	const { width, height } = mask;
	const counts: number[] = [];
	let written = 0;
	let end = 0;
	for (let column = 0; column < mask.columns; column++) {
		for (let row = 0; row < mask.rows; row++) {
			if (mask.pixels[row * mask.columns + column] === 0) {
				continue;
			}
			const place = (column + mask.left) * height + row + mask.top;
			if (place !== end || end === 0) {
				pushRun(counts, end - written);
				counts.push(place - end);
				written = place;
			}
			end = place + 1;
		}
	}
	pushRun(counts, end - written);
	if (end < width * height) {
		counts.push(width * height - end);
	}
	return { width, height, counts };
}

/** Adds the object run that ends before a background run; there is none before the first. */
function pushRun(counts: number[], length: number): void {
	if (counts.length > 0) {
		counts.push(length);
	}
}

/** Run lengths in the form of most COCO files: `size` as [height, width], `counts` as compressed text. */
export function writeRunLengths({ width, height, counts }: RunLengths): {
	size: [height: number, width: number];
	counts: string;
} {
	return { size: [height, width], counts: compressCounts(counts) };
}
