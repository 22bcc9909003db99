import type { LineEdit } from "#core/jsonl/line-edit.ts";
import type { MLTable } from "#core/mltable/mltable.ts";
import type { FileFinding } from "#core/rules/file-rule.ts";

/** A way to fix a table. Its file name is its id, an imperative. */
export interface MLTableFix {
	readonly id: string;
	/** The rules whose findings it can fix. */
	readonly ruleIds: readonly string[];
	/** The fixes for one finding, best first; none if there is no right answer. */
	readonly offer: (finding: FileFinding, table: MLTable) => readonly MLTableCure[];
}

/** Edits that fix one finding and leave the rest of the table unchanged. */
export interface MLTableCure {
	readonly title: string;
	/** With offsets from the beginning of the text. */
	readonly edits: readonly LineEdit[];
	/** Whether it is almost certainly what was intended. */
	readonly preferred: boolean;
}
