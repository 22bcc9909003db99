/**
 * The least number of elements that have to be moved to put a list of different numbers in order: all but the longest
 * run, of elements anywhere in the list, that rises already.
 */
export function movesToOrder(values: readonly number[]): number {
	/** By length: the least number that such a run can end with. */
	const ends: number[] = [];
	for (const value of values) {
		let [from, to] = [0, ends.length];
		while (from < to) {
			const middle = (from + to) >> 1;
			if ((ends[middle] as number) < value) {
				from = middle + 1;
			} else {
				to = middle;
			}
		}
		ends[from] = value;
	}
	return values.length - ends.length;
}
