/** Boxes that differ by less may be the same: numbers are read to nine decimals. */
const NEARLY = 1e-8;

/** So many boxes are compared with one another; a line with more is read the careful way. */
const MOST_BOXES = 1000;

/** The boxes of one line, or of one polygon's segments: five numbers each, in the order in which they came. */
export class SeenBoxes {
	readonly #numbers = new Float64Array(5 * MOST_BOXES);
	#end = 0;

	clear(): void {
		this.#end = 0;
	}

	/** Keeps a box with a mark of its class. `false` where it may have come before with the same mark, or there are too many. */
	addNew(left: number, top: number, right: number, bottom: number, mark: number): boolean {
		const numbers = this.#numbers;
		for (let at = 0; at < this.#end; at += 5) {
			if (
				isNear(numbers[at] as number, left) &&
				isNear(numbers[at + 1] as number, top) &&
				isNear(numbers[at + 2] as number, right) &&
				isNear(numbers[at + 3] as number, bottom) &&
				numbers[at + 4] === mark
			) {
				return false;
			}
		}
		return this.#add(left, top, right, bottom, mark);
	}

	/** Keeps a box. `false` where it meets one that came before, or there are too many. */
	addApart(left: number, top: number, right: number, bottom: number): boolean {
		const numbers = this.#numbers;
		for (let at = 0; at < this.#end; at += 5) {
			if (
				left < (numbers[at + 2] as number) &&
				right > (numbers[at] as number) &&
				top < (numbers[at + 3] as number) &&
				bottom > (numbers[at + 1] as number)
			) {
				return false;
			}
		}
		return this.#add(left, top, right, bottom, 0);
	}

	#add(left: number, top: number, right: number, bottom: number, mark: number): boolean {
		const at = this.#end;
		if (at === this.#numbers.length) {
			return false;
		}
		this.#numbers[at] = left;
		this.#numbers[at + 1] = top;
		this.#numbers[at + 2] = right;
		this.#numbers[at + 3] = bottom;
		this.#numbers[at + 4] = mark;
		this.#end = at + 5;
		return true;
	}
}

function isNear(one: number, other: number): boolean {
	const difference = one - other;
	return difference < NEARLY && difference > -NEARLY;
}
