/**
 * Coordinates that differ by at most this may be equal; those that differ by more are certainly in that order, although
 * the scanner rounds down, and training may lose the last digits of a number.
 */
export const CLEARLY = 1;

/** The most boxes to compare with one another. A line with more is read carefully. */
const MOST_BOXES = 1000;

/**
 * The size of a stretch, as a power of two of the scanner's units. Boxes that begin in different stretches are not
 * compared.
 */
const STRETCH = 5;

/** The boxes of one line, or of one polygon's segments: four numbers each, followed by the current one. */
export class SeenBoxes {
	/** Left, top, right, and bottom of each box, in the scanner's units. */
	readonly numbers = new Int32Array(4 * (MOST_BOXES + 1));
	/** The place of the current box. */
	next = 0;
	readonly #classes = new Int32Array(MOST_BOXES + 1);
	/** A bit for each stretch of the width in which a box may begin; 32 bits, repeating. */
	#stretches = 0;

	/** Forgets all boxes. */
	clear(): void {
		this.next = 0;
		this.#stretches = 0;
	}

	/** Whether the current box has a width and a height. */
	hasArea(): boolean {
		const { numbers, next } = this;
		return (
			(numbers[next + 2] as number) - (numbers[next] as number) > CLEARLY &&
			(numbers[next + 3] as number) - (numbers[next + 1] as number) > CLEARLY
		);
	}

	/**
	 * Keeps the current box with its class number. `false` if an earlier box of this class may be the same, or there
	 * are too many.
	 */
	keepNew(classNumber: number): boolean {
		const { numbers, next } = this;
		const left = numbers[next] as number;
		this.#classes[next >> 2] = classNumber;
		const isAlone = (this.#stretches & stretch(left)) === 0;
		this.#stretches |= stretch(left - CLEARLY) | stretch(left + CLEARLY);
		if (!isAlone && this.#mayHave(left)) {
			return false;
		}
		this.next += 4;
		return this.next < numbers.length;
	}

	/** Whether an earlier box may be the same as the current one, which begins at `left`. */
	#mayHave(left: number): boolean {
		const { numbers, next } = this;
		for (let at = 0; at < next; at += 4) {
			if (Math.abs((numbers[at] as number) - left) <= CLEARLY && this.#isSame(at)) {
				return true;
			}
		}
		return false;
	}

	#isSame(at: number): boolean {
		const { numbers, next } = this;
		for (let i = 0; i < 4; i++) {
			if (Math.abs((numbers[at + i] as number) - (numbers[next + i] as number)) > CLEARLY) {
				return false;
			}
		}
		return this.#classes[at >> 2] === this.#classes[next >> 2];
	}

	/** Keeps the current box. `false` if it may touch an earlier one, or there are too many. */
	keepApart(): boolean {
		const { numbers, next } = this;
		for (let at = 0; at < next; at += 4) {
			if (
				(numbers[next] as number) <= (numbers[at + 2] as number) &&
				(numbers[next + 2] as number) >= (numbers[at] as number) &&
				(numbers[next + 1] as number) <= (numbers[at + 3] as number) &&
				(numbers[next + 3] as number) >= (numbers[at + 1] as number)
			) {
				return false;
			}
		}
		this.next += 4;
		return this.next < numbers.length;
	}
}

/** The bit of the stretch in which a box begins. A shift by more than 31 wraps around. */
function stretch(left: number): number {
	return 1 << (left >> STRETCH);
}
