import type { LanguageServer } from "#client/language/language-client.ts";
import { requestWithPercent } from "#client/language/request-with-percent.ts";
import type { RequestReport } from "./report-panel.ts";

/** Asks the language server for reports, and hands on how far it is. */
export function reportRequest(server: LanguageServer): RequestReport {
	return (uri, token, onPercent) =>
		requestWithPercent(server, "automlImages/trainingReport", { uri }, token, onPercent);
}
