/**
 * The smallest number of elements to move to sort a list of different numbers: all except the longest increasing
 * subsequence.
 */
export function movesToOrder(values: readonly number[]): number {
	/** By length: the smallest number that such a subsequence can end with. */
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
