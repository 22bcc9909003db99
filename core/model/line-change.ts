import type { Geometry } from "./shape.ts";

/**
 * A change to one line that a person makes in the image. Objects are identified by their index in the current label
 * list, from 0; coordinates are normalized. A change describes the wanted state, and only differences are written to
 * the text.
 */
export type LineChange =
	/** Boxes stay boxes, polygons polygons. */
	| { readonly kind: "set-geometry"; readonly index: number; readonly geometry: Geometry }
	/** A new object at the end of the list. */
	| { readonly kind: "add-object"; readonly label: string; readonly geometry: Geometry }
	/** A copy directly after the object, moved by these normalized distances. */
	| { readonly kind: "duplicate-object"; readonly index: number; readonly byX: number; readonly byY: number }
	| { readonly kind: "delete-object"; readonly index: number }
	| { readonly kind: "set-label"; readonly index: number; readonly label: string }
	| { readonly kind: "set-crowd"; readonly index: number; readonly isCrowd: boolean }
	/** The classes of a classification line: exactly one if the task allows only one. */
	| { readonly kind: "set-classes"; readonly labels: readonly string[] };
