import type { Connection } from "vscode-languageserver/node";
import type { FileForecast } from "#core/forecast/file-forecast.ts";
import { forecastSentence } from "#core/forecast/forecast-sentence.ts";
import type { ForecastSummary } from "#core/protocol/server/forecast-summary.ts";
import { type UsedClass, usedClasses } from "#core/report/used-classes.ts";
import type { AnnotationDocument } from "#server/documents/annotation-document.ts";
import { notify } from "#server/protocol/notify.ts";

/** How many classes are named. */
const TOP_CLASSES = 3;

/** Sends the client what training will do with the documents, whenever that changes. */
export class ForecastSummaries {
	readonly #connection: Connection;
	/** What was sent last, except for the version. */
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
			notify(this.#connection, "automlImages/forecastSummary", summary);
		}
	}
}

function summaryOf(document: AnnotationDocument): ForecastSummary {
	const { uri, version, task } = document;
	const forecast = document.forecast();
	if (!task || !forecast) {
		return { uri, version, ...NOTHING };
	}
	const { lines, used, background, skipped, objects, segments, job } = forecast;
	const classes = classesOf(document, forecast);
	return {
		uri,
		version,
		taskName: task.name,
		sentence: forecastSentence(forecast),
		job,
		used: used + background,
		lines,
		lost: {
			lines: skipped,
			objects: objects.total - objects.kept,
			segments: segments.total - segments.kept,
		},
		topClasses: classes.slice(0, TOP_CLASSES),
		classCount: classes.length,
	};
}

const NOTHING: Omit<ForecastSummary, "uri" | "version"> = {
	sentence: "",
	job: "runs",
	used: 0,
	lines: 0,
	lost: { lines: 0, objects: 0, segments: 0 },
	topClasses: [],
	classCount: 0,
};

/** A document keeps its forecast while an edit changes nothing that it depends on; as long as it does, its classes are not counted again. */
const classesByForecast = new WeakMap<FileForecast, UsedClass[]>();

function classesOf(document: AnnotationDocument, forecast: FileForecast): UsedClass[] {
	const known = classesByForecast.get(forecast) ?? usedClasses(document.file);
	classesByForecast.set(forecast, known);
	return known;
}
