import { datasetRules } from "#core/dataset-rules/index.ts";
import { fileRules } from "#core/file-rules/index.ts";
import { imageRules } from "#core/image-rules/index.ts";
import { mltableRules } from "#core/mltable-rules/index.ts";
import { lineRules } from "#core/rules/index.ts";
import type { Rule } from "#core/rules/rule.ts";

/** The rules of all registers: those about a line, about a file, and about the files around it. */
export const allRules: readonly Rule[] = [
	...lineRules,
	...fileRules,
	...imageRules,
	...datasetRules,
	...mltableRules,
];
