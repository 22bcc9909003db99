import {
	CHANGE_KINDS,
	type ChangeCounts,
	type ChangeKind,
	type ComparisonTotals,
} from "#core/protocol/server/comparison.ts";

/** What is counted, in the singular and the plural, with what has happened to it. */
const WORDS: Readonly<Record<ChangeKind, readonly [one: string, many: string]>> = {
	"image-added": ["image added", "images added"],
	"image-removed": ["image removed", "images removed"],
	added: ["object added", "objects added"],
	removed: ["object removed", "objects removed"],
	moved: ["object moved", "objects moved"],
	reshaped: ["outline reshaped", "outlines reshaped"],
	relabeled: ["object relabeled", "objects relabeled"],
	crowd: ["crowd flag changed", "crowd flags changed"],
	classes: ["image with other classes", "images with other classes"],
	other: ["other change", "other changes"],
};

/** The counts in words, such as "2 objects moved", by their kinds. */
export function countsInWords(counts: ChangeCounts): [kind: ChangeKind, words: string][] {
	return CHANGE_KINDS.flatMap((kind): [ChangeKind, string][] => {
		const count = counts[kind] ?? 0;
		return count === 0 ? [] : [[kind, number(count, WORDS[kind])]];
	});
}

/** What the whole comparison came to, as a sentence without its full stop. */
export function totalsInWords({ counts, objectsOfImages, differs, reordered }: ComparisonTotals): string {
	const objectsOf: ChangeCounts = {
		"image-added": objectsOfImages.added,
		"image-removed": objectsOfImages.removed,
	};
	const parts = countsInWords(counts).map(([kind, words]) => {
		const objects = objectsOf[kind] ?? 0;
		return objects === 0 ? words : `${words} (with ${number(objects, ["object", "objects"])})`;
	});
	const content = parts.join(", ") || (differs ? "lines that cannot be read differ" : "no change of content");
	return reordered === 0
		? content
		: `${content}; ${number(reordered, ["line stands", "lines stand"])} in another order`;
}

function number(count: number, [one, many]: readonly [string, string]): string {
	return `${count} ${count === 1 ? one : many}`;
}
