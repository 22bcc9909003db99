/** How pages format numbers. It depends on what a number means, not on the page. */
const WAYS = {
	plain: { maximumFractionDigits: 1 },
	// All digits, without rounding errors.
	precise: { maximumSignificantDigits: 6 },
	share: { style: "percent", maximumFractionDigits: 1 },
	roundShare: { style: "percent", maximumFractionDigits: 0 },
	roughShare: { style: "percent", maximumSignificantDigits: 2 },
	preciseShare: { style: "percent", maximumSignificantDigits: 6 },
} as const satisfies Record<string, Intl.NumberFormatOptions>;

const made = new Map<string, Intl.NumberFormat>();

/** The formatter of all pages, in the language of VS Code. Formatters are kept, since creating one takes far longer than using it. */
function written(value: number, way: keyof typeof WAYS): string {
	const language = globalThis.document?.documentElement.lang || "en";
	const key = `${way} ${language}`;
	const format = made.get(key) ?? new Intl.NumberFormat(language, WAYS[way]);
	made.set(key, format);
	return format.format(value);
}

/** A number as people write it, with at most one decimal: "9,776". */
export function number(value: number): string {
	return written(value, "plain");
}

/** A limit in all its digits: "0.03125". */
export function preciseNumber(value: number): string {
	return written(value, "precise");
}

/** A share as a percentage: "62%", "6.2%". A share above 0 is never shown as 0%. */
export function percentage(share: number): string {
	if (share > 0 && share < 0.01) {
		return `<${written(0.01, "roundShare")}`;
	}
	return written(share, share < 0.1 ? "share" : "roundShare");
}

/** How many screen pixels an image pixel has, as a percentage: "3.5%", "120%". */
export function zoomText(scale: number): string {
	return written(scale, scale < 0.1 ? "share" : "roundShare");
}

/** A share with the two digits that tell small ones apart: "0.0031%". */
export function roughPercentage(share: number): string {
	return written(share, "roughShare");
}

/** A limit of shares in all its digits: "28.125%". */
export function precisePercentage(share: number): string {
	return written(share, "preciseShare");
}
