import type { FileFacts } from "#core/facts/file-facts.ts";
import { outcomesOf } from "#core/facts/file-outcomes.ts";
import type { Spread } from "#core/protocol/server/training-report.ts";

/**
 * How many objects, or classes, there are per image that training uses, including background images. Lines with the
 * same image count together, as training merges them. `undefined` if the task has exactly one class per image, or if no
 * image is used.
 */
export function spreadOverImages(file: FileFacts): Spread | undefined {
	if (!file.task?.labelIsList) {
		return undefined;
	}
	const images = new Map<number, { count: number; readonly line: number }>();
	for (const [line, { imageKey, classes }, outcome] of outcomesOf(file)) {
		if (outcome === "skipped" || imageKey === undefined) {
			continue;
		}
		const image = images.get(imageKey);
		if (image) {
			image.count += classes.length;
		} else {
			images.set(imageKey, { count: classes.length, line });
		}
	}
	return spreadOf([...images.values()]);
}

function spreadOf(images: readonly { readonly count: number; readonly line: number }[]): Spread | undefined {
	const sorted = images.toSorted((a, b) => a.count - b.count);
	const [least] = sorted;
	const most = sorted.at(-1);
	if (!least || !most) {
		return undefined;
	}
	const middle = (index: number) => sorted[Math.floor(index)]?.count ?? 0;
	return {
		images: sorted.length,
		least: least.count,
		median: (middle((sorted.length - 1) / 2) + middle(sorted.length / 2)) / 2,
		mean: sorted.reduce((sum, { count }) => sum + count, 0) / sorted.length,
		most: most.count,
		mostLine: most.line,
	};
}
