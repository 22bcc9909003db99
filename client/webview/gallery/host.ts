import { createAsker } from "#client/webview/page/asker.ts";
import { pageHost } from "#client/webview/page/page-host.ts";
import type {
	GalleryRequests,
	GalleryState,
	MessageFromGallery,
	MessageToGallery,
} from "#core/protocol/pages/gallery-messages.ts";

/** Communication between the gallery page and its host. */
export const { tell, ready, remember, remembered, listenToHost } = pageHost<
	MessageToGallery,
	MessageFromGallery,
	GalleryState
>();

/** The page's requests. */
export const { ask, takeAnswer } = createAsker<GalleryRequests>(tell);
