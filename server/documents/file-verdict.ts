import { type FileFacts, recordsOf } from "#core/file-facts/file-facts.ts";
import type { RecordFacts } from "#core/file-facts/record-facts.ts";
import type { FileFinding } from "#core/file-rules/file-rule.ts";
import { checkFileFacts } from "#core/file-rules/index.ts";
import { type FileForecast, forecastFile } from "#core/forecast/file-forecast.ts";

/** What is to be said of a whole document. */
interface Verdict {
	readonly findings: readonly FileFinding[];
	/** Absent where there is no task. */
	readonly forecast: FileForecast | undefined;
}

/**
 * The verdict on a whole document, kept as long as it holds. It takes a walk over all lines; most key presses change
 * nothing that it depends on.
 */
export class FileVerdict {
	#verdict: Verdict | undefined;

	/** The next question is answered anew. */
	forget(): void {
		this.#verdict = undefined;
	}

	/**
	 * A line was edited. The verdict holds on if the line means the same to the file, and is marked nowhere. Says whether
	 * it means something else.
	 */
	lineChanged(line: number, before: RecordFacts | undefined, after: RecordFacts | undefined): boolean {
		const marked = this.#verdict?.findings.some((each) => each.line === line || each.related?.line === line);
		const isOther = !isSame(before, after);
		if (marked || isOther) {
			this.#verdict = undefined;
		}
		return isOther;
	}

	/** The verdict; `facts` is asked only where it is not known. */
	get(facts: () => FileFacts): Verdict {
		this.#verdict ??= judge(facts());
		return this.#verdict;
	}
}

function judge(facts: FileFacts): Verdict {
	const records = Array.from(recordsOf(facts), ([, record]) => record);
	return {
		findings: checkFileFacts(facts),
		forecast: facts.task && forecastFile(records, facts.task),
	};
}

function isSame(a: RecordFacts | undefined, b: RecordFacts | undefined): boolean {
	if (!a || !b) {
		return a === b;
	}
	return (
		summary(a) === summary(b) &&
		a.classes.length === b.classes.length &&
		a.classes.every(({ type, key }, i) => type === b.classes[i]?.type && key === b.classes[i]?.key)
	);
}

function summary({ classes: _, ...rest }: RecordFacts): string {
	return JSON.stringify(Object.entries(rest).sort());
}
