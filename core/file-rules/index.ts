import { blankLine } from "./blank-line.ts";
import { emptyFile } from "./empty-file.ts";
import type { FileFacts, FileFinding, FileRule } from "./file-rule.ts";
import { notAnnotations } from "./not-annotations.ts";

/** The register of file rules. */
export const fileRules: readonly FileRule[] = [emptyFile, notAnnotations, blankLine];

/** Every finding of every file rule, in the order of the register. */
export function checkFileFacts(facts: FileFacts): FileFinding[] {
	return fileRules.flatMap((rule) => [...rule.check(facts)]);
}
