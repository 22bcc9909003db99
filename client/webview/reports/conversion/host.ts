import { pageHost } from "#client/webview/page/page-host.ts";
import type {
	ConversionPageState,
	MessageFromConversionPage,
	MessageToConversionPage,
} from "#core/protocol/pages/conversion-report-messages.ts";

/** Communication between the conversion report page and its host. */
export const { tell, ready, remember, remembered, listenToHost } = pageHost<
	MessageToConversionPage,
	MessageFromConversionPage,
	ConversionPageState
>();
