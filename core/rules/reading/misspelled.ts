/** In shorter words, one letter matters too much: most words that differ by one letter are real words too. */
const LEAST_LETTERS = 5;

const LETTER = /^\p{L}$/u;

/**
 * Whether a name differs from another by a typo: one letter inside a word of at least five letters is missing, extra,
 * or wrong, or two neighboring letters anywhere in it are swapped. Differences in case do not count.
 */
export function isMisspelled(name: string, meant: string): boolean {
	if (Math.abs(name.length - meant.length) > 1 || name.toLowerCase() === meant.toLowerCase()) {
		return false;
	}
	let start = 0;
	while (start < name.length && name[start] === meant[start]) {
		start++;
	}
	let tail = 0;
	const shorter = Math.min(name.length, meant.length) - start;
	while (tail < shorter && name.at(-1 - tail) === meant.at(-1 - tail)) {
		tail++;
	}
	const [wrong, right] = [name.slice(start, name.length - tail), meant.slice(start, meant.length - tail)];
	if (wordAround(meant, start, meant.length - tail) < LEAST_LETTERS) {
		return false;
	}
	const isSwap = wrong.length === 2 && wrong[0] === right[1] && wrong[1] === right[0];
	if (isSwap) {
		return isLetters(wrong);
	}
	const isOneLetter = wrong.length <= 1 && right.length <= 1 && isLetters(wrong + right);
	return isOneLetter && isLetter(name[start - 1]) && isLetter(name[name.length - tail]);
}

/** The number of letters in the word around a part of a text. */
function wordAround(text: string, from: number, to: number): number {
	let start = from;
	while (isLetter(text[start - 1])) {
		start--;
	}
	let end = to;
	while (isLetter(text[end])) {
		end++;
	}
	return end - start;
}

function isLetters(text: string): boolean {
	return [...text].every(isLetter);
}

function isLetter(character: string | undefined): boolean {
	return character !== undefined && LETTER.test(character);
}
