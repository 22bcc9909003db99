/**
 * How the property tests run: the same cases every time, so that a failure comes from the current change. With
 * `PROPERTY_RUNS=100000` they look for new ones.
 */
export function propertyRuns(runs = 3000): { readonly numRuns: number; readonly seed?: number } {
	const wanted = process.env.PROPERTY_RUNS;
	return wanted === undefined ? { numRuns: runs, seed: 1 } : { numRuns: Number(wanted) };
}
