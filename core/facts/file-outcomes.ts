import { fileOutcomes } from "#core/forecast/file-forecast.ts";
import type { LineOutcome } from "#core/forecast/line-forecast.ts";
import { multiclass } from "#core/tasks/multiclass.ts";
import { type FileFacts, factsIn, recordsOf } from "./file-facts.ts";
import type { RecordFacts } from "./record-facts.ts";

/** The records of a file with their lines, in order, and with what training finally does with each. */
export function* outcomesOf(file: FileFacts): Generator<readonly [number, RecordFacts, LineOutcome]> {
	const outcomes = fileOutcomes(factsIn(file), file.task ?? multiclass);
	for (const [line, record] of recordsOf(file)) {
		yield [line, record, outcomes.next().value as LineOutcome];
	}
}

/** What training finally does with the record of each line. It pauses after each record. */
export function* outcomesByLine(file: FileFacts): Generator<void, ReadonlyMap<number, LineOutcome>> {
	const byLine = new Map<number, LineOutcome>();
	for (const [line, , outcome] of outcomesOf(file)) {
		byLine.set(line, outcome);
		yield;
	}
	return byLine;
}
