import { pageHost } from "#client/webview/page/page-host.ts";
import type { MessageFromPage, MessageToPage, PageState } from "#core/protocol/pages/preview-messages.ts";

/** Communication between the preview page and its host. What a previous page has left was written by this extension. */
export const { tell, ready, remember, remembered, listenToHost } = pageHost<
	MessageToPage,
	MessageFromPage,
	PageState
>();
