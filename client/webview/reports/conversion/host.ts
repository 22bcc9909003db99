import { pageHost } from "#client/webview/page/page-host.ts";
import type {
	ConversionPageState,
	MessageFromConversionPage,
	MessageToConversionPage,
} from "#core/protocol/pages/conversion-report-messages.ts";

/** The talk of the conversion report's page with its host. */
export const { tell, remember, remembered, listenToHost } = pageHost<
	MessageToConversionPage,
	MessageFromConversionPage,
	ConversionPageState
>();
