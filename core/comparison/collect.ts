import type { ChangedImage, Comparison, Names, UnreadLine } from "#core/protocol/server/comparison.ts";
import { compareTexts } from "./compare-texts.ts";
import type { LineSource } from "./lines-of-text.ts";
import { markdownOf } from "./markdown.ts";

/** Compares two versions and keeps what is shown: the lines and counts of each image. It pauses after each line. */
export function* collectComparison(
	old: LineSource,
	now: LineSource,
	names: Names,
): Generator<void, Comparison> {
	const images: ChangedImage[] = [];
	const unread: UnreadLine[] = [];
	const comparing = compareTexts(old, now);
	for (let step = comparing.next(); ; step = comparing.next()) {
		if (step.done) {
			const comparison = { ...step.value, images, unread };
			return { ...comparison, markdown: markdownOf(comparison, names) };
		}
		if (step.value?.kind === "image") {
			images.push(step.value.image);
		} else if (step.value) {
			unread.push(step.value.line);
		}
		yield;
	}
}
