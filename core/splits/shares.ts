/**
 * Reads proportions in percent, such as `80/20` or `70/20/10` for training, validation, and test, as fractions of 1.
 * `undefined` unless they are two or three positive numbers that add up to 100.
 */
export function readShares(text: string): readonly number[] | undefined {
	const percents = text.split("/").map((percent) => (/^\d+(?:\.\d+)?$/.test(percent) ? Number(percent) : 0));
	const sum = percents.reduce((total, percent) => total + percent, 0);
	const isWhole = Math.abs(sum - 100) < 1e-9;
	return isWhole && (percents.length === 2 || percents.length === 3) && percents.every((share) => share > 0)
		? percents.map((percent) => percent / 100)
		: undefined;
}

/**
 * Divides `count` items in the given proportions: each result differs from the exact value by less than one, and the
 * sum is exact (largest remainders).
 */
export function apportion(count: number, shares: readonly number[]): number[] {
	const exact = shares.map((share) => share * count);
	// 0.29 * 100 is slightly below 29, so nearly whole numbers count as whole.
	const counts = exact.map((wish) => Math.floor(wish + 1e-9));
	const byRemainder = shares
		.map((_, index) => index)
		.sort((a, b) => rest(exact, counts, b) - rest(exact, counts, a) || a - b);
	for (let given = counts.reduce((sum, each) => sum + each, 0), next = 0; given < count; given++, next++) {
		const index = byRemainder[next % byRemainder.length] as number;
		counts[index] = (counts[index] as number) + 1;
	}
	return counts;
}

function rest(exact: readonly number[], counts: readonly number[], index: number): number {
	return (exact[index] as number) - (counts[index] as number);
}

/** Like `apportion`, but no proportion gets 0 while another has 2 or more; earlier ones first. */
export function apportionToAll(count: number, shares: readonly number[]): number[] {
	const counts = apportion(count, shares);
	for (let empty = counts.indexOf(0); empty >= 0; empty = counts.indexOf(0)) {
		const most = Math.max(...counts);
		if (most < 2) {
			break;
		}
		counts[counts.indexOf(most)] = most - 1;
		counts[empty] = 1;
	}
	return counts;
}
