import { ClassColumns } from "./class-columns.ts";
import { PartCounter, type PartTable } from "./part-table.ts";
import type { Part, SplitImage, SplitRule, SplitSettings } from "./split-rule.ts";

/** A split of images that come one by one. */
export interface RunningSplit {
	/** The parts that there will be. */
	readonly parts: readonly Part[];
	/** The part of the next image, or `undefined` where only `finish` can tell it. */
	readonly take: (image: SplitImage) => Part | undefined;
	/** The parts of all images for which `take` told none, in their order, and what each part has got. To be called once. */
	readonly finish: () => { readonly parts: readonly Part[]; readonly table: PartTable };
}

/** Begins a split. What is kept of an image are numbers. */
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
