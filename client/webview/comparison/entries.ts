import { format } from "#client/webview/page/text.ts";
import type {
	ComparisonContent,
	ComparisonStrings,
	ListedKind,
} from "#core/protocol/pages/comparison-messages.ts";
import { CHANGE_KINDS, type ChangedImage, type UnreadLine } from "#core/protocol/server/comparison.ts";

type Shown = Extract<ComparisonContent, { kind: "comparison" }>;

/** A row of the list: a changed image, or a line that cannot be read. */
export type Entry =
	| { readonly kind: "image"; readonly index: number; readonly image: ChangedImage }
	| { readonly kind: "unread"; readonly line: UnreadLine };

export const LISTED_KINDS: readonly ListedKind[] = [...CHANGE_KINDS, "unread"];

/** A symbol for each kind, next to its name. */
export const SIGNS: Readonly<Record<ListedKind, string>> = {
	"image-added": "+▣",
	"image-removed": "−▣",
	added: "+",
	removed: "−",
	moved: "→",
	reshaped: "⬠",
	relabeled: "⇄",
	crowd: "⁂",
	classes: "≡",
	other: "…",
	unread: "!",
};

/** All rows: the images, then the lines that cannot be read. */
export function entriesOf({ images, unread }: Shown): Entry[] {
	return [
		...images.map((image, index): Entry => ({ kind: "image", index, image })),
		...unread.map((line): Entry => ({ kind: "unread", line })),
	];
}

/** How many changes of each kind there are; kinds without changes are left out. */
export function countKinds({ counts, unread }: Shown): [ListedKind, number][] {
	return LISTED_KINDS.flatMap((kind): [ListedKind, number][] => {
		const count = kind === "unread" ? unread.length : (counts[kind] ?? 0);
		return count > 0 ? [[kind, count]] : [];
	});
}

/** The kinds of an entry with their counts. */
export function kindsOf(entry: Entry): [ListedKind, number][] {
	return entry.kind === "unread"
		? [["unread", 1]]
		: CHANGE_KINDS.flatMap((kind): [ListedKind, number][] => {
				const count = entry.image.counts[kind] ?? 0;
				return count > 0 ? [[kind, count]] : [];
			});
}

/** The name of an entry: the end of the image's URL, or the line. */
export function nameOf(entry: Entry, strings: ComparisonStrings): string {
	if (entry.kind === "unread") {
		return format(strings.unreadLine[entry.line.side], entry.line.line + 1);
	}
	const { imageUrl } = entry.image;
	return imageUrl.split(/[/\\]/).at(-1) || imageUrl;
}

/** The identity of an entry: the same in two comparisons that both have it. */
export function keyOf(entry: Entry): string {
	return entry.kind === "image"
		? `image ${entry.image.imageUrl}`
		: `${entry.line.side} line ${entry.line.line}`;
}
