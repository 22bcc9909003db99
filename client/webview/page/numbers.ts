/** A number as people write it, with at most one decimal. */
export function number(value: number): string {
	return value.toLocaleString(document.documentElement.lang || "en", { maximumFractionDigits: 1 });
}

/** A share as a percentage. A share above 0 is never shown as 0%. */
export function percentage(share: number): string {
	const percent = share * 100;
	if (percent > 0 && percent < 1) {
		return "<1%";
	}
	return `${number(percent < 10 ? percent : Math.round(percent))}%`;
}
