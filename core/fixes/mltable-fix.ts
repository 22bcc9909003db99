import type { LineEdit } from "#core/jsonl/line-edit.ts";
import type { MLTable } from "#core/mltable/mltable.ts";
import type { FileFinding } from "#core/rules/file-rule.ts";

/** A way to mend a table. Its file's name is its id, an imperative. */
export interface MLTableFix {
	readonly id: string;
	/** The rules whose findings it can mend. */
	readonly ruleIds: readonly string[];
	/** The cures for one finding, the best first; none where there is no right answer. */
	readonly offer: (finding: FileFinding, table: MLTable) => readonly MLTableCure[];
}

/** Edits that mend one finding and leave the rest of the table as it is. */
export interface MLTableCure {
	readonly title: string;
	/** Offsets count from the beginning of the text. */
	readonly edits: readonly LineEdit[];
	/** Surely what was meant. */
	readonly preferred: boolean;
}
