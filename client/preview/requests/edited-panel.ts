import type * as vscode from "vscode";
import type { ImageSize } from "#core/model/image-size.ts";
import type { SeenLines } from "./seen-lines.ts";

/** A line of a document, from 0. */
export interface Place {
	readonly uri: vscode.Uri;
	readonly line: number;
}

/** A panel, as those see it who change the text that it shows. */
export interface EditedPanel {
	/** What is shown, if anything. */
	readonly place: () => Place | undefined;
	readonly seen: SeenLines;
	/** The size of the image that is shown, in pixels, as far as it is known. */
	readonly imageSize: () => ImageSize | undefined;
	/** See `Picture`. */
	readonly severalClasses: () => boolean | undefined;
	/** Shows a line; where no editor shows its text, with the shape selected that has this place in the label list. */
	readonly goTo: (place: Place, selected: number | undefined) => void;
	/** Goes where the cursor of an editor is. */
	readonly follow: (editor: vscode.TextEditor) => void;
	/** Sends the new picture at once, instead of soon. */
	readonly update: () => Promise<void>;
	/** Until the focus is there. */
	readonly takeFocus: () => Promise<void>;
}
