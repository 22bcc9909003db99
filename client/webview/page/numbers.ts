/** A number as people write it, with at most one digit behind the point. */
export function number(value: number): string {
	return value.toLocaleString(document.documentElement.lang || "en", { maximumFractionDigits: 1 });
}

/** A share as a percentage; one that is not nothing never reads as 0 %. */
export function percentage(share: number): string {
	const percent = share * 100;
	if (percent > 0 && percent < 1) {
		return "< 1 %";
	}
	return `${number(percent < 10 ? percent : Math.round(percent))} %`;
}
