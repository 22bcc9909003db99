import { isWhole, type RecordFacts } from "#core/facts/record-facts.ts";
import type { Task } from "#core/tasks/task.ts";
import type { CountedRecord } from "./counted-record.ts";
import { readAny } from "./read-any.ts";
import { readWhole } from "./read-whole.ts";

/** Reads a record with known `facts`, in the cheapest way that they allow. */
export function readRecord(text: string, facts: RecordFacts, task: Task): CountedRecord {
	return (isWhole(facts) ? readWhole(text, task) : undefined) ?? readAny(text, task);
}
