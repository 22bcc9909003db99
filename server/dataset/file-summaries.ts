import { statSync } from "node:fs";
import type { FileFacts } from "#core/facts/file-facts.ts";
import type { FileForecast } from "#core/forecast/file-forecast.ts";
import { forecastSentence } from "#core/forecast/forecast-sentence.ts";
import { splitOfPath } from "#core/model/split.ts";
import type { FileSummary, UnreadableSummary } from "#core/protocol/server/datasets.ts";
import { type ClassUses, countClassUses } from "#core/report/class-uses.ts";
import type { Runtime } from "#core/tasks/runtime.ts";
import type { Task } from "#core/tasks/task.ts";
import type { AnnotationDocument } from "#server/documents/annotation-document.ts";
import type { Documents } from "#server/documents/documents.ts";
import { inSlices } from "#server/documents/in-slices.ts";
import { checkSlowly } from "#server/files/check-file.ts";
import { openText, UnreadableFile } from "#server/files/read-text.ts";

/** What training does with one file, and how often each class is used. */
export interface SummarizedFile {
	readonly summary: FileSummary | UnreadableSummary;
	readonly classes: ClassUses;
}

/** How a file is read. */
export interface SummaryOptions {
	/** Determined from the lines if absent. */
	readonly task: Task | undefined;
	readonly runtime: Runtime;
	readonly isGivenUp: () => boolean;
}

/**
 * Summarizes files: from the editor if the file is open, else from disk, without keeping its text. The result is kept
 * until the file changes.
 */
export class FileSummaries {
	readonly #documents: Documents;
	readonly #known = new Map<string, { readonly edition: string; readonly file: SummarizedFile }>();

	constructor(documents: Documents) {
		this.#documents = documents;
	}

	/** `undefined` if the work was canceled. */
	async get(path: string, options: SummaryOptions): Promise<SummarizedFile | undefined> {
		const open = this.#documents.ofFile(path);
		const { task, runtime } = options;
		const edition = `${open ? `open ${open.version}` : editionOnDisk(path)} ${task?.id ?? ""} ${runtime}`;
		const known = this.#known.get(path);
		if (known?.edition === edition) {
			return known.file;
		}
		const file = await (open
			? ofDocument(await this.#documents.settled(open), options)
			: ofDisk(path, options));
		if (file) {
			this.#known.set(path, { edition, file });
		}
		return file;
	}
}

function editionOnDisk(path: string): string {
	const stats = statSync(path, { throwIfNoEntry: false });
	return stats ? `${stats.mtimeMs} ${stats.size}` : "gone";
}

async function ofDocument(
	document: AnnotationDocument,
	{ isGivenUp }: SummaryOptions,
): Promise<SummarizedFile | undefined> {
	const { version } = document;
	return inSlices(
		(function* () {
			yield* document.check();
			const forecast = document.forecast();
			return forecast ? yield* summed(forecast, document.file) : noAnnotations();
		})(),
		() => isGivenUp() || document.version !== version,
	);
}

async function ofDisk(
	path: string,
	{ task, runtime, isGivenUp }: SummaryOptions,
): Promise<SummarizedFile | undefined> {
	try {
		const file = openText(path);
		try {
			return await inSlices(
				(function* () {
					const checked = yield* checkSlowly(file, task, splitOfPath(path), runtime);
					return checked.task ? yield* summed(checked.forecast, checked.facts) : noAnnotations();
				})(),
				isGivenUp,
			);
		} finally {
			file.close();
		}
	} catch (error) {
		if (error instanceof UnreadableFile) {
			return { summary: { problem: error.message }, classes: new Map() };
		}
		throw error;
	}
}

function* summed(forecast: FileForecast, facts: FileFacts): Generator<void, SummarizedFile> {
	const { lines, used, background, skipped, objects, segments, job } = forecast;
	const summary = { lines, used, background, skipped, objects, segments, job };
	return {
		summary: { ...summary, sentence: forecastSentence(forecast) },
		classes: yield* countClassUses(facts),
	};
}

function noAnnotations(): SummarizedFile {
	return { summary: { problem: "no line has both image_url and label" }, classes: new Map() };
}
