import type { FileFacts } from "#core/facts/file-facts.ts";
import type { FileForecast } from "#core/forecast/file-forecast.ts";
import { forecastSentence } from "#core/forecast/forecast-sentence.ts";
import type { FileReport } from "#core/protocol/server/training-report.ts";
import type { FileFinding } from "#core/rules/file-rule.ts";
import { type ClassUses, countClassUses } from "./class-uses.ts";
import { causeOfFailure, lossesOf } from "./losses.ts";
import { spreadOverImages } from "./per-image.ts";

/** A file with its findings and its forecast. */
export interface JudgedFile {
	readonly facts: FileFacts;
	/** In the order of the text. */
	readonly findings: readonly FileFinding[];
	readonly forecast: FileForecast;
}

/** The report on a single file. */
export interface FileContent {
	readonly report: Omit<FileReport, "uri" | "name" | "split" | "isOwn">;
	readonly classes: ClassUses;
}

/** Reports on one file. It pauses after each record. */
export function* reportFile({ facts, findings, forecast }: JudgedFile): Generator<void, FileContent> {
	const classes = yield* countClassUses(facts);
	const cause = forecast.job === "fails" ? causeOfFailure(findings) : undefined;
	const perImage = spreadOverImages(facts);
	return {
		report: {
			...forecast,
			sentence: forecastSentence(forecast),
			...(cause ? { cause } : {}),
			losses: lossesOf(findings),
			...(perImage ? { perImage } : {}),
		},
		classes,
	};
}
