import { MAX_OUTLINE_POINTS, type Mask, type MaskProblem } from "./mask.ts";
import type { Ring } from "./ring.ts";

/** The four directions along pixel edges: right, down, left, up. A right turn adds one. */
const RIGHT = 0;
const STEP_X = [1, 0, -1, 0] as const;
const STEP_Y = [0, 1, 0, -1] as const;

const OBJECT = 1;
/** An object pixel whose upper edge is already part of a ring. */
const DONE = 2;

/**
 * The outlines of a mask along its pixel edges, including holes, in pixels of the mask's window. Each consists only of
 * its corners, with the object on the right: outer rings are clockwise, holes counterclockwise. Together they represent
 * the mask exactly. Pixels that touch only at a corner are not connected.
 */
export function findEdgeRings(mask: Mask): Ring[] | MaskProblem {
	const { columns, rows } = mask;
	const stride = columns + 2;
	const pixels = withBorder(mask, stride);
	const rings: Ring[] = [];
	let points = 0;
	for (let at = stride + 1; at <= stride * rows + columns; at++) {
		// Every ring goes right along the upper edge of some pixel; the first such place is one of its corners.
		if (pixels[at] !== OBJECT || pixels[at - stride] !== 0) {
			continue;
		}
		const ring = traceRing(pixels, stride, at);
		points += ring.xs.length;
		if (points > MAX_OUTLINE_POINTS) {
			return { problem: `its polygon would have more than ${MAX_OUTLINE_POINTS} points` };
		}
		rings.push(ring);
	}
	return rings;
}

/** The window with a border of one background pixel, so that no step needs a bounds check. */
function withBorder({ columns, rows, pixels }: Mask, stride: number): Uint8Array {
	const bordered = new Uint8Array(stride * (rows + 2));
	for (let row = 0; row < rows; row++) {
		bordered.set(pixels.subarray(row * columns, (row + 1) * columns), (row + 1) * stride + 1);
	}
	return bordered;
}

function traceRing(pixels: Uint8Array, stride: number, start: number): Ring {
	/**
	 * The offsets from a corner to the pixels ahead on the right and on the left, per direction; a corner is identified
	 * by its lower right pixel.
	 */
	const aheadRight = [0, -1, -stride - 1, -stride];
	const aheadLeft = [-stride, 0, -1, -stride - 1];
	const xs: number[] = [];
	const ys: number[] = [];
	let way = RIGHT;
	let corner = start;
	let turned = true;
	do {
		if (turned) {
			xs.push((corner % stride) - 1);
			ys.push(Math.floor(corner / stride) - 1);
		}
		if (way === RIGHT) {
			pixels[corner] = DONE;
		}
		corner += (STEP_X[way] as number) + (STEP_Y[way] as number) * stride;
		const before: number = way;
		if (pixels[corner + (aheadRight[way] as number)] === 0) {
			way = (way + 1) % 4;
		} else if (pixels[corner + (aheadLeft[way] as number)] !== 0) {
			way = (way + 3) % 4;
		}
		turned = way !== before;
	} while (corner !== start || way !== RIGHT);
	return { xs: Float64Array.from(xs), ys: Float64Array.from(ys) };
}
