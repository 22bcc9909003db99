import { CLOSE_BRACKET, COMMA, MISS, OPEN_BRACKET, type Scanner } from "./scanner.ts";

/** Two shares that differ by more, in the scanner's units, are surely in that order: they are rounded down. */
export const CLEARLY = 2;

const WIDTH = 1;
const HEIGHT = 2;
const AREA = WIDTH | HEIGHT;

/** Reads a polygon of segments that training keeps. */
export class PolygonScanner {
	readonly #scanner: Scanner;
	/** How many segments the last polygon has. */
	segments = 0;
	/** The first point of the segment that is being read. */
	#firstX = 0;
	#firstY = 0;

	constructor(scanner: Scanner) {
		this.#scanner = scanner;
	}

	scan(start: number): number {
		const scanner = this.#scanner;
		this.segments = 0;
		let end = MISS;
		let at = scanner.mark(start, OPEN_BRACKET);
		while (at !== MISS) {
			end = this.#segment(at);
			this.segments++;
			at = scanner.mark(end, COMMA);
		}
		return scanner.mark(end, CLOSE_BRACKET);
	}

	/**
	 * A list of three points or more that has a width and a height. It has them once its points differ from the first
	 * one; of the rest it is enough to know that they lie in the image.
	 */
	#segment(start: number): number {
		const scanner = this.#scanner;
		let numbers = 0;
		let spread = 0;
		let end = MISS;
		let at = scanner.mark(start, OPEN_BRACKET);
		while (at !== MISS) {
			if (spread === AREA) {
				end = scanner.anyShare(at);
			} else {
				end = scanner.share(at);
				spread |= this.#spreadBy(numbers, scanner.value);
			}
			numbers++;
			at = scanner.mark(end, COMMA);
		}
		const isWhole = spread === AREA && numbers >= 6 && (numbers & 1) === 0;
		return isWhole ? scanner.mark(end, CLOSE_BRACKET) : MISS;
	}

	/** What the next of a segment's numbers gives it. */
	#spreadBy(numbers: number, value: number): number {
		const isX = (numbers & 1) === 0;
		if (numbers === 0) {
			this.#firstX = value;
		} else if (numbers === 1) {
			this.#firstY = value;
		}
		const distance = Math.abs(value - (isX ? this.#firstX : this.#firstY));
		return distance <= CLEARLY ? 0 : isX ? WIDTH : HEIGHT;
	}
}
