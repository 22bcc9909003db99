import { createAsker } from "#client/webview/page/asker.ts";
import type { PreviewRequests } from "#core/protocol/pages/preview-requests.ts";
import { tell } from "./host.ts";

/** The requests of the preview page. */
export const { ask, takeAnswer } = createAsker<PreviewRequests>(tell);
