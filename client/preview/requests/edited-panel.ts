import type * as vscode from "vscode";
import type { ImageSize } from "#core/model/image-size.ts";
import type { SeenLines } from "./seen-lines.ts";

/** A line of a document, from 0. */
export interface Place {
	readonly uri: vscode.Uri;
	readonly line: number;
}

/** A panel, as seen by those who change the text that it shows. */
export interface EditedPanel {
	/** What is shown, if anything. */
	readonly place: () => Place | undefined;
	readonly seen: SeenLines;
	/** The size of the shown image in pixels, if known. */
	readonly imageSize: () => ImageSize | undefined;
	/** See `Picture`. */
	readonly severalClasses: () => boolean | undefined;
	/** Shows a line. If no editor shows its text, selects the shape at this index in the label list. */
	readonly goTo: (place: Place, selected: number | undefined) => void;
	/** Goes to the cursor of an editor. */
	readonly follow: (editor: vscode.TextEditor) => void;
	/** Sends the new picture immediately, instead of soon. */
	readonly update: () => Promise<void>;
	/** Resolves once the focus is there, or no longer wanted. */
	readonly takeFocus: (isWanted: () => boolean) => Promise<void>;
}
