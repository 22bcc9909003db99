/**
 * Converts shares of the work (from 0 to 1) to whole percentages, each reported once and in rising order, with any other
 * progress information.
 */
export function inPercent<Rest extends readonly unknown[]>(
	tell: (percent: number, ...rest: Rest) => void,
): (share: number, ...rest: Rest) => void {
	let shown = 0;
	return (share, ...rest) => {
		const percent = Math.floor(share * 100);
		if (percent > shown) {
			shown = percent;
			tell(percent, ...rest);
		}
	};
}
