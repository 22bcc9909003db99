import type { LineRuns } from "#core/model/line-runs.ts";
import type {
	GalleryAnswer,
	GalleryFilter,
	GalleryQueryParams,
	GallerySort,
	GalleryTile,
} from "#core/protocol/server/gallery.ts";
import type { AnswerMessage, RequestMessage } from "./page-requests.ts";

/** What the gallery's page asks the extension host. */
export type GalleryRequests = {
	/** Null where the document is no annotation file. */
	readonly query: {
		readonly params: Omit<GalleryQueryParams, "uri">;
		readonly result: GalleryAnswer | null;
	};
	/** Null where the document is another version by now: there will be a `changed`. */
	readonly tiles: {
		readonly params: { readonly version: number; readonly lines: readonly number[] };
		readonly result: readonly GalleryTile[] | null;
	};
	/** The thumbnail of an image that a tile named, or else the image's file, of which the page makes one. */
	readonly thumbnail: { readonly params: { readonly imageUri: string }; readonly result: ThumbnailSource };
	/** Keeps a thumbnail that the page has made. */
	readonly keepThumbnail: {
		readonly params: { readonly key: string; readonly thumbnail: Uint8Array };
		readonly result: null;
	};
	/** The classes of the document, most frequent first. */
	readonly classes: { readonly params: null; readonly result: readonly string[] };
	/** Goes to a line in the text, and shows its preview beside. */
	readonly open: { readonly params: { readonly line: number }; readonly result: null };
	/** Opens the gallery of another file of the dataset, with the same filter. */
	readonly openFile: {
		readonly params: { readonly uri: string; readonly filter: GalleryFilter };
		readonly result: null;
	};
	/** Takes lines out of the text, as one step for the editor's undo. */
	readonly remove: { readonly params: LinesOfVersion; readonly result: BulkOutcome };
	/** Replaces a class in lines, as one step for the editor's undo. */
	readonly relabel: {
		readonly params: LinesOfVersion & { readonly from: string; readonly to: string };
		readonly result: BulkOutcome;
	};
};

export interface LinesOfVersion {
	readonly version: number;
	readonly lines: LineRuns;
}

/** A thumbnail that was kept (WebP), or the bytes of an image's file and the name under which its thumbnail is to be kept. */
export type ThumbnailSource =
	| { readonly thumbnail: Uint8Array }
	| { readonly file: Uint8Array; readonly key: string };

/** How many lines, objects or classes were changed; `refused` has one sentence for people, and nothing was written then. */
export type BulkOutcome = { readonly count: number } | { readonly refused: string };

/** A change of the text: `removed` lines from `first` on gave way to `added` new ones. */
export interface LineSplice {
	readonly first: number;
	readonly removed: number;
	readonly added: number;
}

export type MessageToGallery =
	/** The document that is shown; comes first, and once. */
	| { readonly type: "document"; readonly uri: string; readonly name: string; readonly readOnly?: string }
	/** The document's text has changed. */
	| { readonly type: "changed"; readonly splices: readonly LineSplice[] }
	/** More has become known of the lines, such as that images are missing. */
	| { readonly type: "news" }
	/** Shows only what fits, for example because a bar of a chart was chosen. */
	| { readonly type: "filter"; readonly filter: GalleryFilter }
	| AnswerMessage;

export type MessageFromGallery =
	| { readonly type: "ready" }
	| GalleryShownMessage
	| RequestMessage<GalleryRequests>;

/** What is visible is on the screen, its pictures too. */
export interface GalleryShownMessage {
	readonly type: "shown";
	readonly version: number;
	/** How many lines fit the filter. */
	readonly count: number;
	/** The lines whose tiles can be seen, from 0, in their order. */
	readonly lines: readonly number[];
	/** How many of them show a picture. */
	readonly pictures: number;
}

/** What the page leaves behind when it is hidden or the window reloads. */
export interface GalleryState {
	readonly filter: GalleryFilter;
	readonly sort: GallerySort;
	/** A tile's width, in CSS pixels. */
	readonly tileSize: number;
	/** The line that has the focus, from 0. */
	readonly focused: number;
	readonly selected: LineRuns;
}
