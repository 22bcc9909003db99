import type { Converter, ImageEvent, Origin } from "#core/formats/converter.ts";
import type { JsonObject } from "#core/jsonl/json-node.ts";
import { parseLine } from "#core/jsonl/parsed-line.ts";
import type { ConversionReport } from "#core/protocol/server/conversion-report.ts";
import type { GoToSourceResult } from "#core/protocol/server/go-to-source.ts";
import { taskById } from "#core/tasks/index.ts";
import { type LineMatch, matchObject } from "#core/tasks/match-objects.ts";
import type { Task } from "#core/tasks/task.ts";
import { diskFiles } from "#server/conversion/disk-files.ts";
import { lineText } from "#server/conversion/line-text.ts";
import { pauses } from "#server/output/pauses.ts";

/** A line, or an object of it, whose source is requested. */
export interface OriginQuery {
	readonly report: ConversionReport;
	readonly converter: Converter;
	readonly imageUrl: string;
	/** The current line. */
	readonly line: JsonObject;
	/** The object's index in the line; absent for the image itself. */
	readonly object?: number;
}

/** Where something came from, and how well it still matches; see `GoToSourceResult`. */
export interface FoundOrigin {
	readonly origin: Origin;
	readonly match: Extract<GoToSourceResult, { outcome: "found" }>["match"];
}

/** Why there is no origin: `reason` is the converter's, if it failed. */
export interface NoOrigin {
	readonly reason?: string;
}

/** The caller of the search. */
export interface SearchWatcher {
	readonly isCancelled: () => boolean;
	/** The share of the source that has been converted, from 0 to 1. */
	readonly onProgress: (share: number) => void;
}

interface Candidate {
	readonly image: ImageEvent;
	readonly match: LineMatch;
}

/**
 * Converts the source again, with the settings in the report, up to the image of a line. Of several images with the same
 * URL, it is the first that shares an object with the line, or is equal to it; otherwise the first of them.
 */
export async function findOrigin(
	query: OriginQuery,
	watcher: SearchWatcher,
): Promise<FoundOrigin | NoOrigin | "cancelled"> {
	const candidates = imagesOf(query, watcher);
	let first: Candidate | undefined;
	let step = await candidates.next();
	for (; !step.done; step = await candidates.next()) {
		first ??= step.value;
		if (step.value.match.isSame || step.value.match.isKin) {
			return foundOf(step.value, query);
		}
	}
	return first && step.value !== "cancelled" ? foundOf(first, query) : step.value;
}

/** The images with the line's URL. Returns why there are no more. */
async function* imagesOf(
	query: OriginQuery,
	watcher: SearchWatcher,
): AsyncGenerator<Candidate, NoOrigin | "cancelled", undefined> {
	const { report, converter, imageUrl } = query;
	const pause = pauses(watcher.isCancelled);
	let task: Task | undefined;
	let fatal: NoOrigin = {};
	for await (const event of converter.convert(report.source, diskFiles(report.source), report.settings)) {
		if ((await pause()) === "cancelled") {
			return "cancelled";
		}
		switch (event.kind) {
			case "task":
				task = taskById(event.task);
				break;
			case "progress":
				watcher.onProgress(event.share);
				break;
			case "problem":
				fatal = event.problem.severity === "fatal" ? { reason: event.problem.reason } : fatal;
				break;
			case "image":
				if (event.annotation.imageUrl === imageUrl) {
					yield { image: event, match: matchOf(event, task, query) };
				}
		}
	}
	return fatal;
}

function matchOf({ annotation }: ImageEvent, task: Task | undefined, query: OriginQuery): LineMatch {
	const { report, converter, line, object } = query;
	const { azureCompatible, split } = report.settings;
	const text = lineText(annotation, { converter, task, azureCompatible, isSplit: split !== "none" });
	return matchObject(line, parseLine(text).root as JsonObject, object);
}

function foundOf({ image, match }: Candidate, { report, object }: OriginQuery): FoundOrigin {
	const whole = image.origin ?? { file: report.source, element: "" };
	if (object === undefined) {
		return { origin: whole, match: match.isSame ? "same" : "edited" };
	}
	const found = match.object;
	return found
		? { origin: image.originOf?.(found.index) ?? whole, match: found.isSame ? "same" : "edited" }
		: { origin: whole, match: "added" };
}
