import type { FileFacts } from "#core/facts/file-facts.ts";
import { outcomesOf } from "#core/facts/file-outcomes.ts";
import type { FileForecast } from "#core/forecast/file-forecast.ts";
import type { FileFigures } from "#core/protocol/server/statistics.ts";
import type { Task } from "#core/tasks/task.ts";
import { FileTally } from "./file-tally.ts";
import { readRecord } from "./read-record.ts";

/** A checked file to count. */
export interface CheckedLines {
	readonly task: Task;
	readonly facts: FileFacts;
	readonly forecast: FileForecast;
	/** Its lines again, including blank ones. */
	readonly texts: Iterable<string>;
}

/** Computes the statistics of a file in one pass over its lines. It pauses after each record. */
export function* countFile({ task, facts, forecast, texts }: CheckedLines): Generator<void, FileFigures> {
	const tally = new FileTally(task);
	const records = outcomesOf(facts);
	let next = records.next();
	let line = 0;
	for (const text of texts) {
		if (!next.done && next.value[0] === line) {
			const [, record, outcome] = next.value;
			tally.add(readRecord(text, record, task), outcome !== "skipped");
			next = records.next();
			yield;
		}
		line++;
	}
	return tally.figures(forecast);
}
