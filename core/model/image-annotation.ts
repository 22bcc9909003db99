import type { Box } from "./box.ts";
import type { ImageSize } from "./image-size.ts";
import type { Polygon } from "./polygon.ts";
import type { PythonValue } from "./python-value.ts";

/**
 * The output of every converter and the input of every task's writer: one image with its labels, independent of file
 * formats. Coordinates are normalized.
 */
export interface ImageAnnotation {
	readonly imageUrl: string;
	/** The file format as the source spells it, such as `jpg` or `PNG`. */
	readonly format?: string;
	readonly size?: ImageSize;
	/** Values to copy unchanged from the source, for lines that equal those of the official scripts. */
	readonly copied?: { readonly width?: PythonValue; readonly height?: PythonValue };
	readonly content: AnnotationContent;
}

/** The three kinds of content of an image. A background image in detection is `objects` with an empty list. */
export type AnnotationContent =
	| { readonly kind: "class"; readonly label: string }
	| { readonly kind: "classes"; readonly labels: readonly string[] }
	| { readonly kind: "objects"; readonly objects: readonly AnnotatedObject[] };

/** One object: its class and either a box or a polygon (from which the box follows). */
export interface AnnotatedObject {
	readonly label: string;
	readonly box?: Box;
	readonly polygon?: Polygon;
	/** Absent if the source does not specify it. */
	readonly isCrowd?: boolean;
	/** See `ImageAnnotation.copied`. */
	readonly copied?: { readonly isCrowd?: PythonValue };
}
