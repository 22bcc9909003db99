import { NumberBlocks } from "./number-blocks.ts";

/** Four numbers. */
export type BoxNumbers = readonly [number, number, number, number];

/** COCO's own files have two decimal places. */
const UNIT = 100;

/**
 * A column of boxes. Numbers with at most two decimal places, as in most files, take half the memory: they are stored
 * as hundredths, from which the same numbers are restored. Other boxes are stored separately.
 */
export class BoxColumn {
	/** Four per box: hundredths, or four times the index of the box in `#others`. */
	readonly #hundredths = new NumberBlocks(Int32Array);
	/** Four per box. */
	readonly #others = new NumberBlocks(Float64Array);
	readonly #isOther = new NumberBlocks(Uint8Array);

	push(box: BoxNumbers): void {
		const isOther = !box.every(isHundredths);
		this.#isOther.push(isOther ? 1 : 0);
		const place = this.#others.length;
		for (let i = 0; i < 4; i++) {
			const number = box[i] as number;
			this.#hundredths.push(isOther ? place : Math.round(number * UNIT));
			if (isOther) {
				this.#others.push(number);
			}
		}
	}

	at(row: number): BoxNumbers {
		const column = this.#hundredths;
		const at = 4 * row;
		if (this.#isOther.at(row) === 1) {
			const others = this.#others;
			const place = column.at(at);
			return [others.at(place), others.at(place + 1), others.at(place + 2), others.at(place + 3)];
		}
		return [
			column.at(at) / UNIT,
			column.at(at + 1) / UNIT,
			column.at(at + 2) / UNIT,
			column.at(at + 3) / UNIT,
		];
	}
}

function isHundredths(number: number): boolean {
	const hundredths = Math.round(number * UNIT);
	return (hundredths | 0) === hundredths && hundredths / UNIT === number;
}
