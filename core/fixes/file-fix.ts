import type { FileFacts } from "#core/facts/file-facts.ts";
import type { FileFinding } from "#core/rules/file-rule.ts";

/** A file as its fixes see it. */
export interface EditableFile extends FileFacts {
	/** How its lines end: `\n`, `\r\n` or `\r`. */
	readonly lineEnd: string;
}

/** A way to fix findings that edits more than their line. Its file name is its id, an imperative. */
export interface FileFix {
	readonly id: string;
	/**
	 * If several fixes apply to a problem, the one with the lowest rank is offered first: 0 if absent, higher for fixes
	 * that remove data.
	 */
	readonly rank?: number;
	/** The file and line rules whose findings it can fix. */
	readonly ruleIds: readonly string[];
	/**
	 * Whether its preferred fixes keep the meaning of all records, so that they may be applied without review, such as
	 * on save.
	 */
	readonly isSafe: boolean;
	/** The fixes for one finding, best first. It runs whenever the cursor moves, so it reads only a few lines. */
	readonly offer: (finding: FileFinding, file: EditableFile) => readonly FileCure[];
}

/** Edits of several lines that fix one finding and leave the rest of the file unchanged, byte for byte. */
export interface FileCure {
	/** As shown in the menu. */
	readonly title: string;
	/** Whether it is almost certainly what was intended. */
	readonly preferred: boolean;
	/** Computed when the fix is chosen; it may read the whole file. */
	readonly edits: () => readonly FileEdit[];
}

/** Replaces the text between two places, each a line from 0 and a UTF-16 offset inside it, with `text`. */
export interface FileEdit {
	readonly startLine: number;
	readonly start: number;
	readonly endLine: number;
	readonly end: number;
	readonly text: string;
}
