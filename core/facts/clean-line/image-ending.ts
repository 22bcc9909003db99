import { imageFormat } from "#core/model/image-format.ts";
import { IMAGE_FORMATS } from "#core/model/image-size.ts";

/** The lowercase letters of a file extension as one number, mapped to the first extension of its format. */
const FORMATS = new Map<number, number>();
for (const ending of IMAGE_FORMATS) {
	FORMATS.set(lettersOf(ending), lettersOf(imageFormat(ending) ?? ending));
}

function lettersOf(ending: string): number {
	let letters = 0;
	for (const letter of ending) {
		letters = letters * 256 + letter.charCodeAt(0);
	}
	return letters;
}

/** The image format of a file extension in any case: equal for extensions of the same format, 0 for everything else. */
export function formatIn(bytes: Uint8Array, from: number, to: number): number {
	if (to - from > 4) {
		return 0;
	}
	let letters = 0;
	for (let at = from; at < to; at++) {
		letters = letters * 256 + ((bytes[at] as number) | 0x20);
	}
	return FORMATS.get(letters) ?? 0;
}

/** The same for the extension of a file name; 0 also for a name without one. */
export function formatOfName(bytes: Uint8Array, from: number, to: number): number {
	const point = bytes[to - 4] === POINT ? to - 4 : to - 5;
	return point > from && bytes[point] === POINT && bytes[point - 1] !== SLASH
		? formatIn(bytes, point + 1, to)
		: 0;
}

const POINT = 0x2e;
const SLASH = 0x2f;
