/** Before this many milliseconds, and this fraction of the work, the time left cannot be estimated. */
const LEAST_ELAPSED = 3000;
const LEAST_SHARE = 0.02;

/** The seconds left, when a fraction of the work is done at the pace so far; `undefined` if it is too early to say. */
export function secondsLeft(share: number, elapsed: number): number | undefined {
	if (elapsed < LEAST_ELAPSED || share < LEAST_SHARE) {
		return undefined;
	}
	const left = (elapsed / share) * (1 - share);
	return Math.max(1, Math.ceil(left / 1000));
}
