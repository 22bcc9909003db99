import { collectComparison } from "#core/comparison/collect.ts";
import { TextLines } from "#core/jsonl/text-lines.ts";
import type { Comparison } from "#core/protocol/server/comparison.ts";

/** Compares two texts. */
export function compare(old: string, now: string): Comparison {
	const names = { old: "old.jsonl", new: "new.jsonl" };
	const comparing = collectComparison(new TextLines(old), new TextLines(now), names);
	for (let step = comparing.next(); ; step = comparing.next()) {
		if (step.done) {
			return step.value;
		}
	}
}

export const url = (name: string) => `azureml://subscriptions/s/datastores/d/paths/${name}`;

/** A detection line; each object is class, left, top, right, bottom in hundredths of the image. */
export function line(name: string, ...objects: readonly (readonly [string, ...number[]])[]): string {
	const label = objects.map(([name, topX = 0, topY = 0, bottomX = 0, bottomY = 0]) => ({
		label: name,
		topX: topX / 100,
		topY: topY / 100,
		bottomX: bottomX / 100,
		bottomY: bottomY / 100,
	}));
	return JSON.stringify({ image_url: url(name), label });
}
