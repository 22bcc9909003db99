import type { ImageSize } from "#core/model/image-size.ts";
import type { Shape } from "#core/model/shape.ts";

/**
 * The messages between the preview's page and the extension host, typed once for both ends. The page speaks first
 * (`ready`), so nothing is sent before it can listen.
 */
export type MessageToPage =
	| { readonly type: "show"; readonly picture: Picture }
	/** The cursor is in this object (its place in the label list), or in none. */
	| { readonly type: "select"; readonly index: number | undefined };

export type MessageFromPage =
	| { readonly type: "ready" }
	/** A person chose this shape in the picture: its text is to be selected. */
	| { readonly type: "chose"; readonly index: number }
	/** The picture is on the screen. `size` is the drawn image's size in pixels. */
	| {
			readonly type: "drawn";
			readonly line: number;
			readonly shapes: number;
			readonly image: "drawn" | "missing" | "unreadable" | "none";
			readonly size?: ImageSize;
	  }
	| { readonly type: "step"; readonly by: 1 | -1 };

/** What the page draws for one line. */
export interface Picture {
	/** From 0. */
	readonly line: number;
	readonly lineCount: number;
	readonly title: string;
	readonly taskName: string;
	readonly imageUrl?: string;
	/** The image as the page may load it. Absent where there is no file. */
	readonly imageSource?: string;
	/** Folders that were searched for the image in vain. */
	readonly searched: readonly string[];
	readonly declaredSize?: ImageSize;
	readonly classes: readonly string[];
	readonly shapes: readonly Shape[];
	readonly selected?: number;
	/** Why there is nothing to show. */
	readonly message?: string;
}
