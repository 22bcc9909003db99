import { CLOSE_BRACKET, COMMA, MISS, OPEN_BRACKET, type Scanner, WHOLE } from "./scanner.ts";
import { CLEARLY, SeenBoxes } from "./seen-boxes.ts";

const WIDTH = 1;
const HEIGHT = 2;
const AREA = WIDTH | HEIGHT;

/** Reads a polygon of segments that training keeps. */
export class PolygonScanner {
	readonly #scanner: Scanner;
	/** The number of segments in the last polygon. */
	segments = 0;
	/** The first point of the current segment. */
	#firstX = 0;
	#firstY = 0;
	readonly #boxes = new SeenBoxes();

	constructor(scanner: Scanner) {
		this.#scanner = scanner;
	}

	scan(start: number): number {
		const scanner = this.#scanner;
		this.segments = 1;
		const end = this.#segment(scanner.mark(start, OPEN_BRACKET));
		return scanner.mark(end, COMMA) === MISS ? scanner.mark(end, CLOSE_BRACKET) : this.#several(start);
	}

	/** Reads several segments, which must not overlap: a rule reports overlaps. */
	#several(start: number): number {
		const scanner = this.#scanner;
		this.segments = 0;
		this.#boxes.clear();
		let end = MISS;
		let at = scanner.mark(start, OPEN_BRACKET);
		while (at !== MISS) {
			end = this.#boxedSegment(at);
			this.segments++;
			at = scanner.mark(end, COMMA);
		}
		return scanner.mark(end, CLOSE_BRACKET);
	}

	/** Reads a list of at least three points with a width and a height that does not touch the previous segments. */
	#boxedSegment(start: number): number {
		const scanner = this.#scanner;
		const boxes = this.#boxes;
		let numbers = 0;
		let [left, right, top, bottom] = [WHOLE, 0, WHOLE, 0];
		let end = MISS;
		let at = scanner.mark(start, OPEN_BRACKET);
		while (at !== MISS) {
			end = scanner.share(at);
			const { value } = scanner;
			if ((numbers++ & 1) === 0) {
				left = Math.min(left, value);
				right = Math.max(right, value);
			} else {
				top = Math.min(top, value);
				bottom = Math.max(bottom, value);
			}
			at = scanner.mark(end, COMMA);
		}
		boxes.numbers.set([left, top, right, bottom], boxes.next);
		const isWhole = numbers >= 6 && (numbers & 1) === 0 && boxes.hasArea() && boxes.keepApart();
		return isWhole ? scanner.mark(end, CLOSE_BRACKET) : MISS;
	}

	/**
	 * Reads a list of at least three points with a width and a height. Once the points differ from the first one along
	 * both axes, the rest only have to be inside the image.
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

	/** The extent that the next number of a segment adds. */
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
