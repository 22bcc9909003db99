import type { Box } from "./box.ts";
import type { ImageSize } from "./image-size.ts";
import type { Polygon } from "./polygon.ts";
import type { PythonValue } from "./python-value.ts";

/**
 * What every converter makes and every task writes: one image with its labels, free of any file format.
 * Coordinates are normalized.
 */
export interface ImageAnnotation {
	readonly imageUrl: string;
	/** The file format as the source spells it, such as `jpg` or `PNG`. */
	readonly format?: string;
	readonly size?: ImageSize;
	/** What lines that equal those of the official scripts copy from the source as it stands there. */
	readonly copied?: { readonly width?: PythonValue; readonly height?: PythonValue };
	readonly content: AnnotationContent;
}

/** The three kinds of content an image can carry. A background image of detection is `objects` with an empty list. */
export type AnnotationContent =
	| { readonly kind: "class"; readonly label: string }
	| { readonly kind: "classes"; readonly labels: readonly string[] }
	| { readonly kind: "objects"; readonly objects: readonly AnnotatedObject[] };

/** One object: its class and either a box or a polygon (a polygon's box follows from it). */
export interface AnnotatedObject {
	readonly label: string;
	readonly box?: Box;
	readonly polygon?: Polygon;
	/** Absent where the source says nothing about it. */
	readonly isCrowd?: boolean;
	/** See `ImageAnnotation.copied`. */
	readonly copied?: { readonly isCrowd?: PythonValue };
}
