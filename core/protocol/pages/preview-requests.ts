import type { LineChange } from "#core/model/line-change.ts";
import type { WalkFilter } from "#core/protocol/server/walk.ts";

/** What the preview's page asks the extension host. */
export type PreviewRequests = {
	/** Writes a change into the line's text, as one step for the editor's undo. */
	readonly edit: { readonly params: EditParams; readonly result: EditOutcome };
	/** The editor's undo or redo of the document that is shown. */
	readonly undo: { readonly params: { readonly redo: boolean }; readonly result: null };
	/** Goes to another line of the document. */
	readonly walk: { readonly params: WalkWish; readonly result: WalkOutcome };
	/** The classes of the document, most frequent first. */
	readonly classes: { readonly params: null; readonly result: readonly string[] };
	/** Lets a person pick a folder with images and writes it into the settings; false if none was picked. */
	readonly pickImageFolder: { readonly params: null; readonly result: boolean };
};

export interface EditParams {
	/** The line as the page shows it, from 0, in this version of the document. */
	readonly line: number;
	readonly version: number;
	readonly change: LineChange;
}

/** `refused` has one sentence for people: the text has changed meanwhile, the document is read-only, and so on. Nothing was written then. */
export type EditOutcome = { readonly done: true } | { readonly done: false; readonly refused: string };

export type WalkWish =
	| { readonly to: "next" | "previous"; readonly filter: WalkFilter }
	/** The next or previous line of which training loses something, or with an error or warning. */
	| { readonly to: "next-problem" | "previous-problem" }
	/** A line by its number, from 0. */
	| { readonly to: "line"; readonly line: number };

/** `moved` is false where there is no such line; the picture stays. */
export interface WalkOutcome {
	readonly moved: boolean;
	/** A person has gone elsewhere before the line was found, which was then not gone to. */
	readonly isOvertaken?: true;
}
