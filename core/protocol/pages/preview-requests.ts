import type { LineChange } from "#core/model/line-change.ts";
import type { WalkFilter } from "#core/protocol/server/walk.ts";

/** The requests of the preview page to the extension host. */
export type PreviewRequests = {
	/** Writes a change into the line's text in one undo step. */
	readonly edit: { readonly params: EditParams; readonly result: EditOutcome };
	/** The editor's undo or redo for the document that is shown. */
	readonly undo: { readonly params: { readonly redo: boolean }; readonly result: null };
	/** Goes to another line of the document. */
	readonly walk: { readonly params: WalkWish; readonly result: WalkOutcome };
	/** The classes of the document, most frequent first. */
	readonly classes: { readonly params: null; readonly result: readonly string[] };
	/** Lets the user pick a folder with images and writes it into the settings; false if none was picked. */
	readonly pickImageFolder: { readonly params: null; readonly result: boolean };
};

export interface EditParams {
	/** The line as the page shows it, from 0, in this version of the document. */
	readonly line: number;
	readonly version: number;
	readonly change: LineChange;
}

/** `refused` is a sentence for the user: the text has changed in the meantime, the document is read-only, and so on. Then nothing was written. */
export type EditOutcome = { readonly done: true } | { readonly done: false; readonly refused: string };

export type WalkWish =
	| { readonly to: "next" | "previous"; readonly filter: WalkFilter }
	/** The next or previous line with an error or a warning, or of which training loses something. */
	| { readonly to: "next-problem" | "previous-problem" }
	/** A line by its number, from 0. */
	| { readonly to: "line"; readonly line: number };

/** `moved` is false if there is no such line; the picture stays. */
export interface WalkOutcome {
	readonly moved: boolean;
	/** The user went elsewhere before the line was found, so the walk was dropped. */
	readonly isOvertaken?: true;
}
