import { pageHost } from "#client/webview/page/page-host.ts";
import type { MessageFromPage, MessageToPage, PageState } from "#core/protocol/pages/preview-messages.ts";

/** The talk of the preview's page with its host. What a page before this one left behind, only this extension wrote. */
export const { tell, remember, remembered, listenToHost } = pageHost<
	MessageToPage,
	MessageFromPage,
	PageState
>();
