import { pageHost } from "#client/webview/page/page-host.ts";
import type {
	MessageFromReportPage,
	MessageToReportPage,
	ReportState,
} from "#core/protocol/pages/report-messages.ts";

/** The talk of the training report's page with its host. */
export const { tell, remember, remembered, listenToHost } = pageHost<
	MessageToReportPage,
	MessageFromReportPage,
	ReportState
>();
