import { datasetRules } from "#core/rules/dataset/index.ts";
import { fileRules } from "#core/rules/file/index.ts";
import { imageRules } from "#core/rules/image/index.ts";
import { lineRules } from "#core/rules/line/index.ts";
import { mltableRules } from "#core/rules/mltable/index.ts";
import type { Rule } from "#core/rules/rule.ts";

/** The rules of all registers: about a line, about a file, and about the files around it. */
export const allRules: readonly Rule[] = [
	...lineRules,
	...fileRules,
	...imageRules,
	...datasetRules,
	...mltableRules,
];
