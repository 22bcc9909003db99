/** Names that other formats use for the same meaning, in normal form. */
const ALIASES: Readonly<Record<string, string>> = {
	xmin: "topX",
	ymin: "topY",
	xmax: "bottomX",
	ymax: "bottomY",
	x1: "topX",
	y1: "topY",
	x2: "bottomX",
	y2: "bottomY",
	class: "label",
	category: "label",
	segmentation: "polygon",
	crowd: "isCrowd",
	url: "image_url",
};

/**
 * The known key that a key is almost certainly meant to be: the same except for case and separators, another format's
 * name for it, or one typo away (two in a long key). `undefined` if none is near, or two are equally near.
 */
export function nearestKey(key: string, known: readonly string[]): string | undefined {
	const normal = normalForm(key);
	const same = known.find((each) => normalForm(each) === normal);
	if (same !== undefined) {
		return same;
	}
	const alias = Object.hasOwn(ALIASES, normal) ? ALIASES[normal] : undefined;
	if (alias !== undefined && known.includes(alias)) {
		return alias;
	}
	const distances = known.map((each) => distance(normal, normalForm(each)));
	const least = Math.min(...distances);
	const nearest = known[distances.indexOf(least)];
	const unique = distances.indexOf(least) === distances.lastIndexOf(least);
	return nearest !== undefined && unique && least <= allowedTypos(nearest) ? nearest : undefined;
}

function normalForm(key: string): string {
	return key.toLowerCase().replace(/[_\s-]/g, "");
}

function allowedTypos(key: string): number {
	return normalForm(key).length < 8 ? 1 : 2;
}

const FAR = 3;

/** The number of letters to add, remove, change, or swap with a neighbor; 3 means 3 or more. */
function distance(a: string, b: string): number {
	if (Math.abs(a.length - b.length) >= FAR) {
		return FAR;
	}
	let beforePrevious: number[] = [];
	let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const exchanged = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
			row.push(
				Math.min(
					(previous[j] as number) + 1,
					(row[j - 1] as number) + 1,
					(previous[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1),
					exchanged ? (beforePrevious[j - 2] as number) + 1 : FAR,
				),
			);
		}
		beforePrevious = previous;
		previous = row;
	}
	return Math.min(FAR, previous[b.length] as number);
}
