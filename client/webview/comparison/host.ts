import { pageHost } from "#client/webview/page/page-host.ts";
import type {
	ComparisonState,
	MessageFromComparisonPage,
	MessageToComparisonPage,
} from "#core/protocol/pages/comparison-messages.ts";

/** Communication between the comparison page and its host. */
export const { tell, ready, remember, remembered, listenToHost } = pageHost<
	MessageToComparisonPage,
	MessageFromComparisonPage,
	ComparisonState
>();
