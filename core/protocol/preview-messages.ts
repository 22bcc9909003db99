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
	| DrawnMessage
	| { readonly type: "step"; readonly by: 1 | -1 }
	/** A person wants to say where the images are. */
	| { readonly type: "openImageFolders" };

/** The picture is on the screen. */
export interface DrawnMessage {
	readonly type: "drawn";
	readonly line: number;
	/** How many shapes were drawn. */
	readonly shapes: number;
	readonly image: "drawn" | "missing" | "unreadable" | "none";
	/** The drawn image's size in pixels, as stored in the file. */
	readonly size?: ImageSize;
}

/** What the page draws for one line. */
export interface Picture {
	/** The document's URI. */
	readonly uri: string;
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

/** What the page leaves behind when it is hidden or the window reloads. The host finds the line by it. */
export interface PageState {
	readonly uri: string;
	/** From 0. */
	readonly line: number;
}

/** The setting that names further folders to search for images. */
export const IMAGE_FOLDERS_SETTING = "automlImages.imageFolders";

/** Every text that the page shows of its own, translated by the host. `{0}`, `{1}` … stand for values. */
export interface PageStrings {
	readonly lineOf: string;
	readonly noObjects: string;
	readonly oneObject: string;
	readonly manyObjects: string;
	readonly pixels: string;
	readonly declared: string;
	readonly unrotated: string;
	readonly unrotatedWhy: string;
	readonly previousLine: string;
	readonly nextLine: string;
	readonly loading: string;
	readonly missing: string;
	readonly searched: string;
	readonly searchedNothing: string;
	readonly imageFoldersHint: string;
	readonly unreadable: string;
	readonly brokenFile: string;
	readonly tiffFile: string;
	readonly noUrl: string;
	readonly noUrlWhy: string;
	readonly frameOfSize: string;
	readonly frameOfNoSize: string;
	readonly box: string;
	readonly polygon: string;
	readonly crowd: string;
	readonly noClass: string;
	readonly outside: string;
	readonly shapeName: string;
	readonly shapes: string;
	readonly legend: string;
	readonly imageClasses: string;
}
