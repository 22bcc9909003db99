import type { Connection } from "vscode-languageserver/node";
import { forecastSentence } from "#core/forecast/forecast-sentence.ts";
import { FORECAST_SUMMARY_METHOD, type ForecastSummary } from "#core/protocol/forecast-summary.ts";
import type { AnnotationDocument } from "#server/documents/annotation-document.ts";

/** Tells the client what training will do with a document. Everything in it must have been checked before. */
export function sendForecastSummary(connection: Connection, document: AnnotationDocument): void {
	void connection.sendNotification(FORECAST_SUMMARY_METHOD, summaryOf(document));
}

function summaryOf(document: AnnotationDocument): ForecastSummary {
	const { uri, version, task } = document;
	const forecast = document.forecast();
	if (!task || !forecast) {
		return { uri, version, sentence: "", job: "runs", used: 0, lines: 0, loses: false };
	}
	const { lines, used, background, skipped, objects, segments, job } = forecast;
	return {
		uri,
		version,
		taskName: task.name,
		sentence: forecastSentence(forecast),
		job,
		used: used + background,
		lines,
		loses: skipped > 0 || objects.kept < objects.total || segments.kept < segments.total,
	};
}
