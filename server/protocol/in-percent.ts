/**
 * Turns shares of the work (up to 1) into whole percentages, each told once and in rising order. What else is known of
 * the progress goes along with them.
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
