import type { FileFacts } from "#core/facts/file-facts.ts";
import type { FileFinding, FileRule } from "#core/rules/file-rule.ts";
import { blankLine } from "./blank-line.ts";
import { detailsAllEqual } from "./details-all-equal.ts";
import { documentationSample } from "./documentation-sample.ts";
import { duplicateImage } from "./duplicate-image.ts";
import { emptyFile } from "./empty-file.ts";
import { imageUrlMixed } from "./image-url-mixed.ts";
import { labelMisspelled } from "./label-misspelled.ts";
import { labelMixedTypes } from "./label-mixed-types.ts";
import { labelVariant } from "./label-variant.ts";
import { mixedTasks } from "./mixed-tasks.ts";
import { noLineLeft } from "./no-line-left.ts";
import { noObjectsInFile } from "./no-objects-in-file.ts";
import { notAnnotations } from "./not-annotations.ts";
import { pixelCoordinates } from "./pixel-coordinates.ts";
import { subfoldersLost } from "./subfolders-lost.ts";
import { tooFewImages } from "./too-few-images.ts";

/** The register of file rules. */
export const fileRules: readonly FileRule[] = [
	emptyFile,
	notAnnotations,
	noLineLeft,
	noObjectsInFile,
	tooFewImages,
	mixedTasks,
	documentationSample,
	pixelCoordinates,
	labelMixedTypes,
	duplicateImage,
	subfoldersLost,
	imageUrlMixed,
	labelVariant,
	labelMisspelled,
	detailsAllEqual,
	blankLine,
];

/** The rules that may have findings in a file. */
export function rulesFor({ totals }: FileFacts): readonly FileRule[] {
	return totals.areAllUsed ? fileRules.filter(({ isAboutLosses }) => !isAboutLosses) : fileRules;
}

/** Every finding of every file rule, in the order of the register. */
export function checkFileFacts(facts: FileFacts): FileFinding[] {
	return rulesFor(facts).flatMap((rule) => [...rule.check(facts)]);
}
