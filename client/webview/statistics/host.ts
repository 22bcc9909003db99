import { pageHost } from "#client/webview/page/page-host.ts";
import type {
	MessageFromStatisticsPage,
	MessageToStatisticsPage,
	StatisticsState,
} from "#core/protocol/pages/statistics-messages.ts";

/** Communication between the statistics page and its host. */
export const { tell, ready, remember, remembered, listenToHost } = pageHost<
	MessageToStatisticsPage,
	MessageFromStatisticsPage,
	StatisticsState
>();
