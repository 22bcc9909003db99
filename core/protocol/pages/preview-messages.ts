import type { ImageSize } from "#core/model/image-size.ts";
import type { Shape } from "#core/model/shape.ts";
import type { LineProblem } from "#core/protocol/server/line-view.ts";
import type { AnswerMessage, RequestMessage } from "./page-requests.ts";
import type { PreviewRequests } from "./preview-requests.ts";

/**
 * The messages between the preview's page and the extension host, typed once for both ends. The page speaks first
 * (`ready`), so nothing is sent before it can listen.
 */
export type MessageToPage =
	| { readonly type: "show"; readonly picture: Picture }
	/** The cursor is in this object (its place in the label list), or in none. */
	| { readonly type: "select"; readonly index: number | undefined }
	/** Undo, or redo, was pressed. */
	| { readonly type: "undo"; readonly redo: boolean }
	/** The page is to take the keyboard's focus. */
	| { readonly type: "focus" }
	| AnswerMessage;

export type MessageFromPage =
	| { readonly type: "ready" }
	/** A person chose this shape in the picture: its text is to be selected. */
	| { readonly type: "chose"; readonly index: number }
	| DrawnMessage
	| { readonly type: "step"; readonly by: 1 | -1 }
	/** A person wants to see all lines as pictures. */
	| { readonly type: "openGallery" }
	/** A person wants to say where the images are. */
	| { readonly type: "openImageFolders" }
	/** A person wants another attempt. */
	| { readonly type: "refresh" }
	| RequestMessage<PreviewRequests>;

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
	/** The document's version that this was read from. */
	readonly version: number;
	/** Why the line cannot be edited, as one sentence; absent where it can. */
	readonly readOnly?: string;
	readonly title: string;
	readonly taskName: string;
	/** What objects of this line are, and so what can be drawn; absent for classification. */
	readonly objectKind?: "box" | "polygon";
	/** Whether a classification line may have several classes. */
	readonly severalClasses?: boolean;
	readonly imageUrl?: string;
	/** The image as the page may load it. Absent where there is no file. */
	readonly imageSource?: string;
	/** Folders that were searched for the image in vain. */
	readonly searched: readonly string[];
	readonly declaredSize?: ImageSize;
	readonly classes: readonly string[];
	readonly shapes: readonly Shape[];
	/** What is wrong with the line, in the order of the text. */
	readonly problems: readonly LineProblem[];
	readonly selected?: number;
	/** Why there is nothing to show. */
	readonly message?: string;
	/** Another attempt may come out better. */
	readonly canTryAgain?: boolean;
}

/** What the page leaves behind when it is hidden or the window reloads. The host finds the line by it. */
export interface PageState {
	readonly uri: string;
	/** From 0. */
	readonly line: number;
	/** Absent where the image is fitted. */
	readonly view?: KeptView;
	/** Photos are drawn as their EXIF orientation asks. */
	readonly isTurned?: boolean;
}

/** A view as it outlives the page: which place of which image was in the middle (image pixels), and how many screen pixels an image pixel had. */
export interface KeptView {
	readonly size: ImageSize;
	readonly center: { readonly x: number; readonly y: number };
	readonly scale: number;
}

/** The setting that names further folders to search for images. */
export const IMAGE_FOLDERS_SETTING = "automlImages.imageFolders";
