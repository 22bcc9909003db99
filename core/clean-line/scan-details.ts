import { formatIn } from "./image-ending.ts";
import { CLOSE_BRACE, COMMA, OPEN_BRACE, type Scanner, word } from "./scanner.ts";

const FORMAT = word("format");
const WIDTH = word("width");
const HEIGHT = word("height");

const FORMAT_SEEN = 1;

/** What `scanDetails` gives for details without a format. */
export const NO_FORMAT = 1;

/**
 * `image_details` with a known format and a size in whole numbers, each at most once. Gives the format as `formatIn`
 * does, or `NO_FORMAT`; 0 for all other details.
 */
export function scanDetails(scanner: Scanner): number {
	if (!scanner.mark(OPEN_BRACE)) {
		return 0;
	}
	let seen = 0;
	let format = NO_FORMAT;
	do {
		const key = scanner.key() ? scanDetail(scanner) : 0;
		if (key === 0 || (seen & key) !== 0) {
			return 0;
		}
		if (key === FORMAT_SEEN) {
			format = formatIn(scanner.bytes, scanner.from, scanner.to);
		}
		seen |= key;
	} while (scanner.mark(COMMA));
	return scanner.mark(CLOSE_BRACE) ? format : 0;
}

/** Reads the value behind a key, and tells the keys apart; 0 for any other key, or a value that is unusual. */
function scanDetail(scanner: Scanner): number {
	if (scanner.is(FORMAT)) {
		return scanner.string() ? FORMAT_SEEN : 0;
	}
	const side = scanner.is(WIDTH) ? 2 : scanner.is(HEIGHT) ? 4 : 0;
	return side > 0 && scanner.count() ? side : 0;
}
