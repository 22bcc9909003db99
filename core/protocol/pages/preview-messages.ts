import type { ImageSize } from "#core/model/image-size.ts";
import type { Shape } from "#core/model/shape.ts";
import type { LineProblem } from "#core/protocol/server/line-view.ts";
import type { AnswerMessage, RequestMessage } from "./page-requests.ts";
import type { PreviewRequests } from "./preview-requests.ts";

/**
 * The messages between the preview page and the extension host, typed once for both ends. The page speaks first
 * (`ready`), so that nothing is sent before it can listen.
 */
export type MessageToPage =
	| { readonly type: "show"; readonly picture: Picture }
	/** The cursor is in this object (its index in the label list), or in none. */
	| { readonly type: "select"; readonly index: number | undefined }
	/** Undo or redo was pressed. */
	| { readonly type: "undo"; readonly redo: boolean }
	/** The page should take the keyboard focus, and say `focused` when it has it. */
	| { readonly type: "focus" }
	| AnswerMessage;

export type MessageFromPage =
	| { readonly type: "ready" }
	| { readonly type: "focused" }
	/** The user selected this shape in the picture: its text is to be selected. */
	| { readonly type: "chose"; readonly index: number }
	| DrawnMessage
	| { readonly type: "step"; readonly by: 1 | -1 }
	/** The user wants to see all lines as thumbnails. */
	| { readonly type: "openGallery" }
	/** The user wants to specify where the images are. */
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
	/** Why the line cannot be edited, as one sentence; absent if it can be edited. */
	readonly readOnly?: string;
	readonly title: string;
	readonly taskName: string;
	/** What the objects of this line are, and so what can be drawn; absent for classification. */
	readonly objectKind?: "box" | "polygon";
	/** Whether a classification line may have several classes. */
	readonly severalClasses?: boolean;
	readonly imageUrl?: string;
	/** The image as the page may load it. Absent if there is no file. */
	readonly imageSource?: string;
	/** The folders that were searched for the image. */
	readonly searched: readonly string[];
	readonly declaredSize?: ImageSize;
	readonly classes: readonly string[];
	readonly shapes: readonly Shape[];
	/** The problems of the line, in the order of the text. */
	readonly problems: readonly LineProblem[];
	readonly selected?: number;
	/** Why there is nothing to show. */
	readonly message?: string;
	/** Another attempt may come out better. */
	readonly canTryAgain?: boolean;
}

/** What the page saves when it is hidden or the window reloads. The host finds the line with it. */
export interface PageState {
	readonly uri: string;
	/** From 0. */
	readonly line: number;
	/** Absent if the image is fitted. */
	readonly view?: KeptView;
	/** Whether photos are drawn according to their EXIF orientation. */
	readonly isTurned?: boolean;
}

/** A view that outlives the page: which point of which image was in the center (image pixels), and how many screen pixels per image pixel. */
export interface KeptView {
	readonly size: ImageSize;
	readonly center: { readonly x: number; readonly y: number };
	readonly scale: number;
}

/** The setting with further folders to search for images. */
export const IMAGE_FOLDERS_SETTING = "automlImages.imageFolders";
