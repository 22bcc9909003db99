import { lineContext } from "#core/checking/check-line.ts";
import { type FileFacts, recordsOf } from "#core/facts/file-facts.ts";
import type { RecordFacts } from "#core/facts/record-facts.ts";
import type { ClassValue } from "#core/forecast/class-value.ts";
import { parseLine } from "#core/jsonl/parsed-line.ts";
import type { LineContext } from "#core/rules/rule.ts";

/**
 * The lines that may contain a class of a kind, each parsed. The classes of what training loses are not known, so these
 * lines are included.
 */
export function* linesWithClass(
	file: FileFacts,
	isMeant: (value: ClassValue) => boolean,
): Generator<readonly [line: number, context: LineContext]> {
	const { task } = file;
	for (const [line, record] of recordsOf(file)) {
		if (task && (record.classes.some(isMeant) || losesSomething(record))) {
			yield [line, lineContext(parseLine(file.textOf(line)), task)];
		}
	}
}

function losesSomething({ outcome, objects }: RecordFacts): boolean {
	return outcome === "skipped" || objects.kept < objects.total;
}
