/** Turns shares of the work (up to 1) into whole percentages, each told once and in rising order. */
export function inPercent(tell: (percent: number) => void): (share: number) => void {
	let shown = 0;
	return (share) => {
		const percent = Math.floor(share * 100);
		if (percent > shown) {
			shown = percent;
			tell(percent);
		}
	};
}
