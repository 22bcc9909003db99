/** Before so many milliseconds, and so small a share of the work, nobody can say how long the rest takes. */
const LEAST_ELAPSED = 3000;
const LEAST_SHARE = 0.02;

/** How many seconds are left of work of which a share is done, at the pace so far; `undefined` where it is too early to say. */
export function secondsLeft(share: number, elapsed: number): number | undefined {
	if (elapsed < LEAST_ELAPSED || share < LEAST_SHARE) {
		return undefined;
	}
	const left = (elapsed / share) * (1 - share);
	return Math.max(1, Math.ceil(left / 1000));
}
