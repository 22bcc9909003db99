import { MAX_OUTLINE_POINTS, type Mask, type MaskProblem } from "./mask.ts";

/**
 * A closed contour as parallel lists of coordinates: the last point repeats the first. Coordinates are pixels in the
 * mask's window with one pixel of background around it; each is a multiple of a half.
 */
export interface Contour {
	readonly xs: Float64Array;
	readonly ys: Float64Array;
}

/** The sides of a square of four pixels. The contour crosses a side at its midpoint. */
const TOP = 0;
const BOTTOM = 1;
const LEFT = 2;
const RIGHT = 3;

/**
 * Marching squares: for each pattern of four pixels (upper left 1, upper right 2, lower left 4, lower right 8), the
 * pieces of the contour through it, from side to side. Pixels that touch only at a corner are not connected.
 */
const PIECES: readonly (readonly (readonly [from: number, to: number])[])[] = [
	[],
	[[TOP, LEFT]],
	[[RIGHT, TOP]],
	[[RIGHT, LEFT]],
	[[LEFT, BOTTOM]],
	[[TOP, BOTTOM]],
	[
		[RIGHT, TOP],
		[LEFT, BOTTOM],
	],
	[[RIGHT, BOTTOM]],
	[[BOTTOM, RIGHT]],
	[
		[TOP, LEFT],
		[BOTTOM, RIGHT],
	],
	[[BOTTOM, TOP]],
	[[BOTTOM, LEFT]],
	[[LEFT, RIGHT]],
	[[TOP, RIGHT]],
	[[LEFT, TOP]],
	[],
];

/** All contours of a mask, including holes, in the order in which training's own tool finds them. */
export function findContours({ columns, rows, pixels }: Mask): Contour[] | MaskProblem {
	/** Points are numbered in half pixels, so that each has a unique number. */
	const stride = 2 * columns + 3;
	const outlines = new OpenOutlines();
	const pixel = (row: number, column: number) =>
		row < 0 || column < 0 || row >= rows || column >= columns
			? 0
			: (pixels[row * columns + column] as number);
	for (let row = 0; row <= rows; row++) {
		let pattern = 0;
		for (let column = 0; column <= columns; column++) {
			const right = 2 * pixel(row - 1, column) + 8 * pixel(row, column);
			// The right side of the previous square is the left side of this one.
			pattern = ((pattern & 10) >> 1) | right;
			if (pattern === 0 || pattern === 15) {
				continue;
			}
			const corner = 2 * row * stride + 2 * column;
			const sides = [corner + 1, corner + 2 * stride + 1, corner + stride, corner + stride + 2];
			for (const [from, to] of PIECES[pattern] as (typeof PIECES)[number]) {
				outlines.add(sides[from] as number, sides[to] as number);
			}
		}
		if (outlines.points > MAX_OUTLINE_POINTS) {
			return { problem: `its polygon would have more than ${MAX_OUTLINE_POINTS} points` };
		}
	}
	return outlines.finished(stride);
}

interface Outline {
	/** Contours are numbered as they begin; when two meet, the lower number is kept. */
	readonly number: number;
	first: number;
	last: number;
	length: number;
}

/** Contours that grow from pieces. Points are linked by index, so that two contours can be joined in one step. */
class OpenOutlines {
	readonly #points: number[] = [];
	readonly #next: number[] = [];
	readonly #outlines = new Map<number, Outline>();
	readonly #byStart = new Map<number, Outline>();
	readonly #byEnd = new Map<number, Outline>();
	#begun = 0;

	get points(): number {
		return this.#points.length;
	}

	add(from: number, to: number): void {
		const tail = take(this.#byStart, to);
		const head = take(this.#byEnd, from);
		if (head && head === tail) {
			this.#append(head, to);
		} else if (head && tail) {
			this.#join(head, tail);
		} else if (tail) {
			const point = this.#newPoint(from);
			this.#next[point] = tail.first;
			tail.first = point;
			tail.length++;
			this.#byStart.set(from, tail);
		} else if (head) {
			this.#append(head, to);
			this.#byEnd.set(to, head);
		} else {
			this.#begin(from, to);
		}
	}

	#begin(from: number, to: number): void {
		const point = this.#newPoint(from);
		const outline = { number: this.#begun++, first: point, last: point, length: 1 };
		this.#append(outline, to);
		this.#outlines.set(outline.number, outline);
		this.#byStart.set(from, outline);
		this.#byEnd.set(to, outline);
	}

	#join(head: Outline, tail: Outline): void {
		const [older, newer] = tail.number > head.number ? [head, tail] : [tail, head];
		this.#next[head.last] = tail.first;
		older.first = head.first;
		older.last = tail.last;
		older.length += newer.length;
		this.#outlines.delete(newer.number);
		this.#byStart.set(this.#points[older.first] as number, older);
		this.#byEnd.set(this.#points[older.last] as number, older);
	}

	#append(outline: Outline, value: number): void {
		const point = this.#newPoint(value);
		this.#next[outline.last] = point;
		outline.last = point;
		outline.length++;
	}

	#newPoint(value: number): number {
		this.#next.push(-1);
		return this.#points.push(value) - 1;
	}

	/** Every contour is closed now, because the mask is surrounded by background. */
	finished(stride: number): Contour[] {
		return [...this.#outlines.values()].map((outline) => {
			const xs = new Float64Array(outline.length);
			const ys = new Float64Array(outline.length);
			let point = outline.first;
			for (let i = 0; i < outline.length; i++) {
				const value = this.#points[point] as number;
				xs[i] = (value % stride) / 2;
				ys[i] = Math.floor(value / stride) / 2;
				point = this.#next[point] as number;
			}
			return { xs, ys };
		});
	}
}

function take(outlines: Map<number, Outline>, point: number): Outline | undefined {
	const outline = outlines.get(point);
	if (outline) {
		outlines.delete(point);
	}
	return outline;
}
