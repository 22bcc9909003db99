import {
	CHANGE_KINDS,
	type ChangeCounts,
	type ChangeKind,
	type ComparisonTotals,
} from "#core/protocol/server/comparison.ts";

/** What is counted and what happened to it, in singular and plural. */
const WORDS: Readonly<Record<ChangeKind, readonly [one: string, many: string]>> = {
	"image-added": ["image added", "images added"],
	"image-removed": ["image removed", "images removed"],
	added: ["object added", "objects added"],
	removed: ["object removed", "objects removed"],
	moved: ["object moved", "objects moved"],
	reshaped: ["object reshaped", "objects reshaped"],
	relabeled: ["object relabeled", "objects relabeled"],
	crowd: ["crowd flag changed", "crowd flags changed"],
	classes: ["image with changed classes", "images with changed classes"],
	other: ["other change", "other changes"],
};

/** The counts in words, such as "2 objects moved", with their kinds. */
export function countsInWords(counts: ChangeCounts): [kind: ChangeKind, words: string][] {
	return CHANGE_KINDS.flatMap((kind): [ChangeKind, string][] => {
		const count = counts[kind] ?? 0;
		return count === 0 ? [] : [[kind, number(count, WORDS[kind])]];
	});
}

/** The result of the whole comparison, as a sentence without a period. */
export function totalsInWords({ counts, objectsOfImages, differs, reordered }: ComparisonTotals): string {
	const objectsOf: ChangeCounts = {
		"image-added": objectsOfImages.added,
		"image-removed": objectsOfImages.removed,
	};
	const parts = countsInWords(counts).map(([kind, words]) => {
		const objects = objectsOf[kind] ?? 0;
		return objects === 0 ? words : `${words} (with ${number(objects, ["object", "objects"])})`;
	});
	const content = parts.join(", ") || (differs ? "unreadable lines differ" : "no changes in content");
	return reordered === 0
		? content
		: `${content}; ${number(reordered, ["line", "lines"])} in a different order`;
}

function number(count: number, [one, many]: readonly [string, string]): string {
	return `${count} ${count === 1 ? one : many}`;
}
