/** What determines the position of a fix. */
interface Ranked {
	readonly id: string;
	/**
	 * If several fixes apply to a problem, the one with the lowest rank is offered first: 0 if absent, higher for fixes
	 * that remove data.
	 */
	readonly rank?: number;
}

/** The fixes in the order in which they are offered: by rank, then by id. */
export function inOfferedOrder<T extends Ranked>(fixes: readonly T[]): T[] {
	return fixes.toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || (a.id < b.id ? -1 : 1));
}
