import type { Geometry } from "./shape.ts";

/**
 * What a person does to one line by pointing at its picture. Objects are named by their place in the label list, from 0,
 * as the line has them now; coordinates are normalized. A change says how things are to be, and whoever writes it into
 * the text touches only what differs.
 */
export type LineChange =
	/** Boxes stay boxes, polygons polygons. */
	| { readonly kind: "set-geometry"; readonly index: number; readonly geometry: Geometry }
	/** A new object at the end of the list. */
	| { readonly kind: "add-object"; readonly label: string; readonly geometry: Geometry }
	/** A copy right behind the object, moved by these shares of the image's sides. */
	| { readonly kind: "duplicate-object"; readonly index: number; readonly byX: number; readonly byY: number }
	| { readonly kind: "delete-object"; readonly index: number }
	| { readonly kind: "set-label"; readonly index: number; readonly label: string }
	| { readonly kind: "set-crowd"; readonly index: number; readonly isCrowd: boolean }
	/** The classes of a classification line: exactly one where the task knows only one. */
	| { readonly kind: "set-classes"; readonly labels: readonly string[] };
