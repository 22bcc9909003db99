import { pageHost } from "#client/webview/page/page-host.ts";
import type {
	MessageFromStatisticsPage,
	MessageToStatisticsPage,
	StatisticsState,
} from "#core/protocol/pages/statistics-messages.ts";

/** The talk of the page of statistics with its host. */
export const { tell, remember, remembered, listenToHost } = pageHost<
	MessageToStatisticsPage,
	MessageFromStatisticsPage,
	StatisticsState
>();
