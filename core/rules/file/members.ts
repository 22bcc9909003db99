// Made by `npm run docs` from the files of this folder.
import type { FileRule } from "#core/rules/file-rule.ts";
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

/** Every member, in the order of their names. */
export const fileRules: readonly FileRule[] = [
	blankLine,
	detailsAllEqual,
	documentationSample,
	duplicateImage,
	emptyFile,
	imageUrlMixed,
	labelMisspelled,
	labelMixedTypes,
	labelVariant,
	mixedTasks,
	noLineLeft,
	noObjectsInFile,
	notAnnotations,
	pixelCoordinates,
	subfoldersLost,
	tooFewImages,
];
