import { datasetRules } from "#core/dataset-rules/index.ts";
import { fileRules } from "#core/file-rules/index.ts";
import { imageRules } from "#core/image-rules/index.ts";
import { mltableRules } from "#core/mltable-rules/index.ts";
import type { Consequence, Severity } from "#core/rules/consequence.ts";
import { lineRules } from "#core/rules/index.ts";

/** What rules of every kind have in common: what people read about them. */
export interface Rule {
	readonly id: string;
	readonly summary: string;
	readonly explanation: string;
	readonly consequences: readonly Consequence[];
	readonly severity?: Severity;
	readonly otherSeverities?: readonly Severity[];
}

/** The rules of all registers: those about a line, about a file, and about the files around it. */
export const allRules: readonly Rule[] = [
	...lineRules,
	...fileRules,
	...imageRules,
	...datasetRules,
	...mltableRules,
];
