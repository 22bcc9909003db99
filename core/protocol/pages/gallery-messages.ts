import type { LineRuns } from "#core/model/line-runs.ts";
import type {
	GalleryAnswer,
	GalleryFilter,
	GalleryQueryParams,
	GallerySort,
	GalleryTile,
} from "#core/protocol/server/gallery.ts";
import type { AnswerMessage, RequestMessage } from "./page-requests.ts";

/** The requests of the gallery page to the extension host. */
export type GalleryRequests = {
	/** Null if the document is not an annotation file. */
	readonly query: {
		readonly params: Omit<GalleryQueryParams, "uri">;
		readonly result: GalleryAnswer | null;
	};
	/** Null if the document has another version by now: a `changed` will follow. */
	readonly tiles: {
		readonly params: { readonly version: number; readonly lines: readonly number[] };
		readonly result: readonly GalleryTile[] | null;
	};
	/** The thumbnail of an image that a tile named, or the image file, from which the page makes one. */
	readonly thumbnail: { readonly params: { readonly imageUri: string }; readonly result: ThumbnailSource };
	/** Stores a thumbnail that the page has made. */
	readonly keepThumbnail: {
		readonly params: { readonly key: string; readonly thumbnail: Uint8Array };
		readonly result: null;
	};
	/** The classes of the document, most frequent first. */
	readonly classes: { readonly params: null; readonly result: readonly string[] };
	/** Goes to a line in the text, and opens its preview to the side. */
	readonly open: { readonly params: { readonly line: number }; readonly result: null };
	/** Opens the gallery of another file of the dataset, with the same filter. */
	readonly openFile: {
		readonly params: { readonly uri: string; readonly filter: GalleryFilter };
		readonly result: null;
	};
	/** Removes lines from the text in one undo step. */
	readonly remove: { readonly params: LinesOfVersion; readonly result: BulkOutcome };
	/** Replaces a class in lines in one undo step. */
	readonly relabel: {
		readonly params: LinesOfVersion & { readonly from: string; readonly to: string };
		readonly result: BulkOutcome;
	};
};

export interface LinesOfVersion {
	readonly version: number;
	readonly lines: LineRuns;
}

/** A stored thumbnail (WebP), or the bytes of an image file and the key under which to store its thumbnail. */
export type ThumbnailSource =
	| { readonly thumbnail: Uint8Array }
	| { readonly file: Uint8Array; readonly key: string };

/** How many lines, objects, or classes were changed; `refused` is a sentence for the user, and then nothing was written. */
export type BulkOutcome = { readonly count: number } | { readonly refused: string };

/** A change of the text: `removed` lines starting at `first` were replaced with `added` new ones. */
export interface LineSplice {
	readonly first: number;
	readonly removed: number;
	readonly added: number;
}

export type MessageToGallery =
	/** The document that is shown; sent first, and once. */
	| { readonly type: "document"; readonly uri: string; readonly name: string; readonly readOnly?: string }
	/** The document's text has changed. */
	| { readonly type: "changed"; readonly splices: readonly LineSplice[] }
	/** More is known about the lines, such as that images are missing. */
	| { readonly type: "news" }
	/** Shows only matching lines, for example because a bar of a chart was clicked. */
	| { readonly type: "filter"; readonly filter: GalleryFilter }
	| AnswerMessage;

export type MessageFromGallery =
	| { readonly type: "ready" }
	| GalleryShownMessage
	| RequestMessage<GalleryRequests>;

/** Everything visible has been drawn, including the images. */
export interface GalleryShownMessage {
	readonly type: "shown";
	readonly version: number;
	/** How many lines match the filter. */
	readonly count: number;
	/** The lines with visible tiles, from 0, in order. */
	readonly lines: readonly number[];
	/** How many of them show an image. */
	readonly pictures: number;
}

/** What the page saves when it is hidden or the window reloads. */
export interface GalleryState {
	readonly filter: GalleryFilter;
	readonly sort: GallerySort;
	/** A tile's width, in CSS pixels. */
	readonly tileSize: number;
	/** The focused line, from 0. */
	readonly focused: number;
	readonly selected: LineRuns;
}
