import type { MessageFromPage, MessageToPage, PageState } from "#core/protocol/preview-messages.ts";
import { pageHost } from "./page-host.ts";

/** The talk of the preview's page with its host. */
export const { tell, remember, listenToHost } = pageHost<MessageToPage, MessageFromPage, PageState>();
