import type { Connection } from "vscode-languageserver/node";
import { forecastSentence } from "#core/forecast/forecast-sentence.ts";
import { FORECAST_SUMMARY_METHOD, type ForecastSummary } from "#core/protocol/forecast-summary.ts";
import type { AnnotationDocument } from "#server/documents/annotation-document.ts";

/** Tells the client what training will do with the documents, each time that it changes. */
export class ForecastSummaries {
	readonly #connection: Connection;
	/** What was sent last, but for the version. */
	readonly #sent = new WeakMap<AnnotationDocument, string>();

	constructor(connection: Connection) {
		this.#connection = connection;
	}

	/** Everything in the document must have been checked before. */
	send(document: AnnotationDocument): void {
		const summary = summaryOf(document);
		const content = JSON.stringify({ ...summary, version: 0 });
		if (this.#sent.get(document) !== content) {
			this.#sent.set(document, content);
			void this.#connection.sendNotification(FORECAST_SUMMARY_METHOD, summary);
		}
	}
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
