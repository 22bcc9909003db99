import { pageHost } from "#client/webview/page/page-host.ts";
import type {
	MessageFromReportPage,
	MessageToReportPage,
	ReportState,
} from "#core/protocol/pages/report-messages.ts";

/** Communication between the training forecast page and its host. */
export const { tell, ready, remember, remembered, listenToHost } = pageHost<
	MessageToReportPage,
	MessageFromReportPage,
	ReportState
>();
