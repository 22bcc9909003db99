import type { ImageSize } from "#core/model/image-size.ts";
import type { Severity } from "#core/model/severity.ts";
import type { Shape } from "#core/model/shape.ts";

export interface LineViewParams {
	/** The document's URI. */
	readonly uri: string;
	/** From 0. A line past the end counts as the last one. */
	readonly line: number;
}

/** One line as the preview shows it. */
export interface LineView {
	readonly uri: string;
	/** The version of the document that this was read from. */
	readonly version: number;
	/** From 0. */
	readonly line: number;
	/** Without the empty line behind the last line end. */
	readonly lineCount: number;
	/** The task as users read it, such as "object detection". */
	readonly taskName: string;
	/** See `Picture`. */
	readonly objectKind?: "box" | "polygon";
	readonly severalClasses?: boolean;
	/** Absent where the line has none that is text. */
	readonly imageUrl?: string;
	readonly image: ImageLookup;
	/** As `image_details` declares it. */
	readonly declaredSize?: ImageSize;
	/** The classes of a classification line. */
	readonly classes: readonly string[];
	readonly shapes: readonly Shape[];
	readonly problems: readonly LineProblem[];
	/** One sentence that says why there is nothing to show, such as "This line is empty". */
	readonly message?: string;
}

/** One finding of a line, as the picture shows it. */
export interface LineProblem {
	/** The object that it is about, by its place in the label list; absent where it is about the line as a whole. */
	readonly index?: number;
	/** One sentence. */
	readonly message: string;
	/** Whether training loses something by it: the whole line, the object, or a part of its outline. */
	readonly loses?: "line" | "object" | "segment";
	readonly severity: Severity;
}

/** Where the line's image lies on disk, or where it was looked for in vain. */
export type ImageLookup =
	| { readonly found: true; readonly uri: string }
	| {
			readonly found: false;
			/** Folders (paths) that were searched, nearest first. */
			readonly searched: readonly string[];
	  };
