import type {
	ConversionPageState,
	MessageFromConversionPage,
	MessageToConversionPage,
} from "#core/protocol/conversion-report-messages.ts";
import { pageHost } from "./page-host.ts";

/** The talk of the conversion report's page with its host. */
export const { tell, remember, remembered, listenToHost } = pageHost<
	MessageToConversionPage,
	MessageFromConversionPage,
	ConversionPageState
>();
