import { ClassColumns } from "./class-columns.ts";
import { PartCounter, type PartTable } from "./part-table.ts";
import type { Part, SplitImage, SplitRule, SplitSettings } from "./split-rule.ts";

/** A split of images that arrive one by one. */
export interface RunningSplit {
	/** The parts of the result. */
	readonly parts: readonly Part[];
	/** The part of the next image, or `undefined` if only `finish` can determine it. */
	readonly take: (image: SplitImage) => Part | undefined;
	/**
	 * The parts of all images for which `take` returned `undefined`, in order, and the counts of each part. Call it
	 * once.
	 */
	readonly finish: () => { readonly parts: readonly Part[]; readonly table: PartTable };
}

/** Begins a split. Only numbers are kept per image. */
export function startSplit(rule: SplitRule, settings: SplitSettings): RunningSplit {
	const parts = rule.parts(settings);
	const counter = new PartCounter(parts);
	const splitting = rule.begin(settings);
	if (splitting.decides === "at-once") {
		return {
			parts,
			take: (image) => {
				const part = splitting.partOf(image);
				counter.add(part, image.classes);
				return part;
			},
			finish: () => ({ parts: [], table: counter.table() }),
		};
	}
	const waiting = new ClassColumns();
	return {
		parts,
		take: (image) => {
			splitting.add(image);
			waiting.add(image.classes);
			return undefined;
		},
		finish: () => {
			const settled = splitting.parts(waiting);
			for (const [image, part] of settled.entries()) {
				counter.add(part, waiting.countsOf(image));
			}
			return { parts: settled, table: counter.table() };
		},
	};
}
