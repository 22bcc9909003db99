import type { MLTable } from "#core/mltable/mltable.ts";
import type { FileFinding } from "./file-rule.ts";
import type { Rule } from "./rule.ts";

/** What a path of a table leads to on this machine. */
export type TableTarget =
	| { readonly kind: "missing" | "folder" }
	/** Somewhere else, such as in a datastore: nothing is known of it. */
	| { readonly kind: "remote" }
	| TableFile;

export interface TableFile {
	readonly kind: "file";
	/** Whether its first lines look like annotations. */
	readonly hasAnnotations: boolean;
	readonly startsWithByteOrderMark: boolean;
	/** What its first bytes are, as far as they are looked at. */
	readonly bytes: "ascii" | "utf8" | "other";
}

/** A table with what lies around it. */
export interface MLTableContext {
	readonly table: MLTable;
	/** What a path leads to, as the table writes it. */
	readonly target: (path: string) => TableTarget;
	/** The names of the annotation files beside the table. */
	readonly annotationFiles: readonly string[];
	/** The annotation file for which it is asked whether the table reads it: findings about that stand in this file. */
	readonly asked?: {
		readonly name: string;
		readonly line: number;
		readonly start: number;
		readonly end: number;
	};
}

/** A rule about the file named `MLTable` through which training reads annotation files. */
export interface MLTableRule extends Rule {
	/** Tables with the defect and without, beside a file `train.jsonl` with annotations. */
	readonly example: { readonly bad: string; readonly good: string };
	/** Where the findings stand: in the table, or in the annotation file that is asked about. */
	readonly subject: "table" | "annotations";
	readonly check: (context: MLTableContext) => Iterable<FileFinding>;
}
