import { CLOSE_BRACE, COMMA, OPEN_BRACE, type Scanner, word } from "./scanner.ts";

const FORMAT = word("format");
const WIDTH = word("width");
const HEIGHT = word("height");

/** `image_details` with a format and a size in whole numbers, each at most once. */
export function scanDetails(scanner: Scanner): boolean {
	if (!scanner.mark(OPEN_BRACE)) {
		return false;
	}
	let seen = 0;
	do {
		const key = scanner.key() ? scanDetail(scanner) : 0;
		if (key === 0 || (seen & key) !== 0) {
			return false;
		}
		seen |= key;
	} while (scanner.mark(COMMA));
	return scanner.mark(CLOSE_BRACE);
}

/** Reads the value behind a key, and tells the keys apart; 0 for any other key, or a value that is unusual. */
function scanDetail(scanner: Scanner): number {
	if (scanner.is(FORMAT)) {
		return scanner.string() ? 1 : 0;
	}
	const side = scanner.is(WIDTH) ? 2 : scanner.is(HEIGHT) ? 4 : 0;
	return side > 0 && scanner.count() ? side : 0;
}
