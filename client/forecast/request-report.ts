import type { LanguageServer } from "#client/language/language-client.ts";
import { requestWithPercent } from "#client/language/request-with-percent.ts";
import {
	TRAINING_REPORT_METHOD,
	type TrainingReport,
	type TrainingReportParams,
} from "#core/protocol/server/training-report.ts";
import type { RequestReport } from "./report-panel.ts";

/** Requests reports from the language server, and reports the progress. */
export function reportRequest(server: LanguageServer): RequestReport {
	return (uri, token, onPercent) => {
		const params: TrainingReportParams = { uri };
		return requestWithPercent<TrainingReport | null>(
			server,
			TRAINING_REPORT_METHOD,
			params,
			token,
			onPercent,
		);
	};
}
