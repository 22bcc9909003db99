/**
 * Coordinates that differ by no more may be the same, and those that differ by more are surely in that order: the
 * scanner's units are rounded down, and a number's last digits may be lost in the trainer's.
 */
export const CLEARLY = 1;

/** So many boxes are compared with one another; a line with more is read the careful way. */
const MOST_BOXES = 1000;

/** Boxes that begin so far apart, as a power of two of the scanner's units, need not be compared. */
const STRETCH = 5;

/** The boxes of one line, or of one polygon's segments: four numbers each, and behind them the one that is being read. */
export class SeenBoxes {
	/** Left, top, right and bottom of each box, in the scanner's units. */
	readonly numbers = new Int32Array(4 * (MOST_BOXES + 1));
	/** Where the box stands that is being read. */
	next = 0;
	readonly #classes = new Int32Array(MOST_BOXES + 1);
	/** A bit for each stretch of the width in which some box may begin: 32 of them, over and over. */
	#stretches = 0;

	/** Forgets all boxes. */
	clear(): void {
		this.next = 0;
		this.#stretches = 0;
	}

	/** Whether the box that was read has a width and a height. */
	hasArea(): boolean {
		const { numbers, next } = this;
		return (
			(numbers[next + 2] as number) - (numbers[next] as number) > CLEARLY &&
			(numbers[next + 3] as number) - (numbers[next + 1] as number) > CLEARLY
		);
	}

	/** Keeps the box that was read, with the number of its class. `false` where it may have come before with that class, or there are too many. */
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

	/** Whether the box that was read may have come before; it begins at `left`. */
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

	/** Keeps the box that was read. `false` where it may meet one that came before, or there are too many. */
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

/** The bit of the stretch in which a box begins: a shift by more than 31 begins anew. */
function stretch(left: number): number {
	return 1 << (left >> STRETCH);
}
