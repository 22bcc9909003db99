import type { MLTable } from "#core/mltable/mltable.ts";
import type { FileFinding } from "./file-rule.ts";
import type { Rule } from "./rule.ts";

/** What a path in a table refers to on this machine. */
export type TableTarget =
	| { readonly kind: "missing" | "folder" }
	/** Elsewhere, such as in a datastore: nothing is known about it. */
	| { readonly kind: "remote" }
	| TableFile;

export interface TableFile {
	readonly kind: "file";
	/** Whether its first lines look like annotations. */
	readonly hasAnnotations: boolean;
	readonly startsWithByteOrderMark: boolean;
	/** The encoding of its first bytes, as far as they are read. */
	readonly bytes: "ascii" | "utf8" | "other";
}

/** A table with its surroundings. */
export interface MLTableContext {
	readonly table: MLTable;
	/** What a path, as written in the table, refers to. */
	readonly target: (path: string) => TableTarget;
	/** The names of the annotation files next to the table. */
	readonly annotationFiles: readonly string[];
	/** The annotation file for which to check whether the table reads it. Findings about that are in this file. */
	readonly asked?: {
		readonly name: string;
		readonly line: number;
		readonly start: number;
		readonly end: number;
	};
}

/** A rule about the `MLTable` file through which training reads annotation files. */
export interface MLTableRule extends Rule {
	/** A table with the defect and one without it, next to a file `train.jsonl` with annotations. */
	readonly example: { readonly bad: string; readonly good: string };
	/** Where the findings are: in the table, or in the annotation file in question. */
	readonly subject: "table" | "annotations";
	readonly check: (context: MLTableContext) => Iterable<FileFinding>;
}
