import type { LanguageServer } from "#client/language/language-client.ts";
import { reportProgress } from "#client/language/server-progress.ts";
import {
	TRAINING_REPORT_METHOD,
	type TrainingReport,
	type TrainingReportParams,
} from "#core/protocol/training-report.ts";
import type { RequestReport } from "./report-panel.ts";

/** Asks the language server for reports, and hands on how far it is. */
export function reportRequest(server: LanguageServer): RequestReport {
	return async (uri, token, onPercent) => {
		let percent = 0;
		const progress = await reportProgress(server, {
			report: ({ increment = 0 }) => {
				percent += increment;
				onPercent(percent);
			},
		});
		try {
			const params: TrainingReportParams = { uri, workDoneToken: progress.token };
			return await server.request<TrainingReport | null>(TRAINING_REPORT_METHOD, params, token);
		} finally {
			progress.dispose();
		}
	};
}
