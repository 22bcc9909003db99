/** What decides when a fix is offered. */
interface Ranked {
	readonly id: string;
	/** Where several fixes answer one problem, that with the lower rank is offered first: 0 if absent, higher where data is removed. */
	readonly rank?: number;
}

/** The fixes in the order in which they are offered: by rank, then by id. */
export function inOfferedOrder<T extends Ranked>(fixes: readonly T[]): T[] {
	return fixes.toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || (a.id < b.id ? -1 : 1));
}
