import type { ChangedImage, Comparison, Names, UnreadLine } from "#core/protocol/server/comparison.ts";
import { escapeMarkdown, markdownCode } from "#core/text/markdown.ts";
import { countsInWords, totalsInWords } from "./summary-words.ts";

/** The most images, and the most unreadable lines, to list in a pull request. */
const MOST = 50;

/** The comparison as Markdown for a pull request: the totals, then the images with the most changes first. */
export function markdownOf(comparison: Omit<Comparison, "markdown">, names: Names): string {
	const { images, unread, unchanged } = comparison;
	const blocks = [
		`**${markdownCode(names.old)} → ${markdownCode(names.new)}**: ${totalsInWords(comparison)}.`,
		...imageTable(images),
		...(unread.length > 0 ? [unreadList(unread, names)] : []),
		`${images.length} of ${images.length + unchanged} ${images.length + unchanged === 1 ? "image differs" : "images differ"}.`,
	];
	return `${blocks.join("\n\n")}\n`;
}

function imageTable(images: readonly ChangedImage[]): string[] {
	if (images.length === 0) {
		return [];
	}
	const listed = images.toSorted((a, b) => changesOf(b) - changesOf(a)).slice(0, MOST);
	const rows = listed.map(({ imageUrl, oldLine, newLine, counts }) => {
		const words = countsInWords(counts).map(([, text]) => text);
		return `| ${markdownCode(imageUrl)} | ${lineText(oldLine)} | ${lineText(newLine)} | ${words.join(", ")} |`;
	});
	const more = images.length - listed.length;
	return [
		["| Image | Old line | New line | Changes |", "| --- | ---: | ---: | --- |", ...rows].join("\n"),
		...(more > 0 ? [`… and ${more} more ${more === 1 ? "image" : "images"}.`] : []),
	];
}

function changesOf({ counts }: ChangedImage): number {
	return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

function lineText(line: number | undefined): string {
	return line === undefined ? "–" : String(line + 1);
}

function unreadList(unread: readonly UnreadLine[], names: Names): string {
	const items = unread
		.slice(0, MOST)
		.map(
			({ side, line, reason }) =>
				`- ${markdownCode(names[side])}, line ${line + 1}, ${escapeMarkdown(reason)}`,
		);
	const more = unread.length - items.length;
	return [...items, ...(more > 0 ? [`- … and ${more} more`] : [])].join("\n");
}
