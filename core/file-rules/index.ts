import type { FileFacts } from "#core/file-facts/file-facts.ts";
import { blankLine } from "./blank-line.ts";
import { duplicateImage } from "./duplicate-image.ts";
import { emptyFile } from "./empty-file.ts";
import type { FileFinding, FileRule } from "./file-rule.ts";
import { labelMixedTypes } from "./label-mixed-types.ts";
import { labelVariant } from "./label-variant.ts";
import { noLineLeft } from "./no-line-left.ts";
import { noObjectsInFile } from "./no-objects-in-file.ts";
import { notAnnotations } from "./not-annotations.ts";

/** The register of file rules. */
export const fileRules: readonly FileRule[] = [
	emptyFile,
	notAnnotations,
	noLineLeft,
	noObjectsInFile,
	labelMixedTypes,
	duplicateImage,
	labelVariant,
	blankLine,
];

/** Every finding of every file rule, in the order of the register. */
export function checkFileFacts(facts: FileFacts): FileFinding[] {
	return fileRules.flatMap((rule) => [...rule.check(facts)]);
}
