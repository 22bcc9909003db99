import type { FileFacts } from "#core/facts/file-facts.ts";
import type { FileFinding } from "#core/rules/file-rule.ts";

/** A file as its fixes see it. */
export interface EditableFile extends FileFacts {
	/** How its lines end: `\n`, `\r\n` or `\r`. */
	readonly lineEnd: string;
}

/** A way to mend findings that takes more than their line. Its file's name is its id, an imperative. */
export interface FileFix {
	readonly id: string;
	/** Where several fixes answer one problem, that with the lower rank is offered first: 0 if absent, higher where data is removed. */
	readonly rank?: number;
	/** The rules, of a file or of a line, whose findings it can mend. */
	readonly ruleIds: readonly string[];
	/** Whether its preferred cures leave all that the records say as it is, so that they may be applied unseen, as on save. */
	readonly isSafe: boolean;
	/** The cures for one finding, the best first. It is asked at every move of the cursor: it reads a few lines at most. */
	readonly offer: (finding: FileFinding, file: EditableFile) => readonly FileCure[];
}

/** Edits of several lines that mend one finding and leave the rest of the file as it is, byte for byte. */
export interface FileCure {
	/** As the menu shows it. */
	readonly title: string;
	/** Surely what was meant. */
	readonly preferred: boolean;
	/** Asked when the cure is chosen; it may walk through the whole file. */
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
