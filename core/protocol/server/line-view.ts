import type { ImageSize } from "#core/model/image-size.ts";
import type { Shape } from "#core/model/shape.ts";

export interface LineViewParams {
	/** The document's URI. */
	readonly uri: string;
	/** From 0. A line past the end counts as the last one. */
	readonly line: number;
}

/** One line as shown in the preview. */
export interface LineView {
	readonly uri: string;
	/** The version of the document that this was read from. */
	readonly version: number;
	/** From 0. */
	readonly line: number;
	/** Without the empty line after the last line end. */
	readonly lineCount: number;
	/** The task as displayed, such as "object detection". */
	readonly taskName: string;
	/** See `Picture`. */
	readonly objectKind?: "box" | "polygon";
	readonly severalClasses?: boolean;
	/** Absent if the line has none that is a string. */
	readonly imageUrl?: string;
	readonly image: ImageLookup;
	/** According to `image_details`. */
	readonly declaredSize?: ImageSize;
	/** The classes of a classification line. */
	readonly classes: readonly string[];
	readonly shapes: readonly Shape[];
	readonly problems: readonly LineProblem[];
	/** One sentence that explains why there is nothing to show, such as "This line is empty". */
	readonly message?: string;
}

/** One finding on a line, as shown with the picture. */
export interface LineProblem {
	/** The object that it is about, by its index in the label list; absent if it is about the whole line. */
	readonly index?: number;
	/** One sentence. */
	readonly message: string;
	/** Whether training loses something because of it: the whole line, the object, or a segment. */
	readonly loses?: "line" | "object" | "segment";
	readonly severity: "error" | "warning" | "information" | "hint";
}

/** Where the line's image is on disk, or where it was searched for. */
export type ImageLookup =
	| { readonly found: true; readonly uri: string }
	| {
			readonly found: false;
			/** The searched folders (paths), nearest first. */
			readonly searched: readonly string[];
	  };
