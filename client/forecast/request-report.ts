import type { LanguageServer } from "#client/language/language-client.ts";
import { requestWithPercent } from "#client/language/request-with-percent.ts";
import type { RequestReport } from "./report-panel.ts";

/** Requests reports from the language server, and reports the progress. */
export function reportRequest(server: LanguageServer): RequestReport {
	return (uri, token, onPercent) =>
		requestWithPercent(server, "automlImages/trainingReport", { uri }, token, onPercent);
}
