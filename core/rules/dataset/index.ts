import type { DatasetFinding, DatasetPart, DatasetRule } from "#core/rules/dataset-rule.ts";
import { classInOneSplit } from "./class-in-one-split.ts";
import { imageInTwoSplits } from "./image-in-two-splits.ts";
import { taskDiffers } from "./task-differs.ts";

/** The register of dataset rules; the rule with the most findings comes last. */
export const datasetRules: readonly DatasetRule[] = [taskDiffers, classInOneSplit, imageInTwoSplits];

/** Every finding about the files of a dataset, one at a time, because there may be very many. */
export function* checkDataset(parts: readonly DatasetPart[]): Generator<DatasetFinding> {
	for (const rule of datasetRules) {
		yield* rule.check(parts);
	}
}
