/** A class to choose. */
export interface Candidate {
	readonly name: string;
	/** No line of the document has it yet. */
	readonly isNew: boolean;
	/** The digit that picks it while nothing has been typed. */
	readonly digit?: number;
}

/** How many candidates are shown. */
const MOST = 50;
/** One for each digit from 1. */
const DIGITS = 9;

/**
 * The classes that match the typed text: those that begin with it, then those with a word that does, then those that
 * contain it, each most frequent first, like `classes`. A name that is not a class yet comes last, as a new one.
 */
export function candidatesFor(typed: string, classes: readonly string[]): Candidate[] {
	const name = typed.trim();
	if (name === "") {
		const hasDigits = !classes.some((each) => /^\d/.test(each));
		return classes
			.slice(0, MOST)
			.map((each, i) => ({ name: each, isNew: false, ...(hasDigits && i < DIGITS ? { digit: i + 1 } : {}) }));
	}
	const known = fittingClasses(name, classes).map((each) => ({ name: each, isNew: false }));
	return classes.includes(name) ? known : [...known, { name, isNew: true }];
}

/** The classes alone, in the same order. */
export function fittingClasses(typed: string, classes: readonly string[]): string[] {
	const name = typed.trim();
	const query = name.toLowerCase();
	return classes
		.map((each) => ({ name: each, rank: each === name ? -1 : rankOf(each.toLowerCase(), query) }))
		.filter(({ rank }) => rank < NO_FIT)
		.sort((a, b) => a.rank - b.rank)
		.slice(0, MOST)
		.map((each) => each.name);
}

const NO_FIT = 3;

function rankOf(name: string, query: string): number {
	if (name.startsWith(query)) {
		return 0;
	}
	const at = name.indexOf(query);
	if (at < 0) {
		return NO_FIT;
	}
	return /[^\p{L}\p{N}]/u.test(name[at - 1] ?? "") ? 1 : 2;
}

/** The class that a digit key picks, if any. */
export function candidateOfDigit(candidates: readonly Candidate[], key: string): Candidate | undefined {
	return /^[1-9]$/.test(key) ? candidates.find(({ digit }) => digit === Number(key)) : undefined;
}
