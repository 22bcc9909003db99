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
	/** The lines whose text it depends on. */
	readonly #read = new Set<number>();

	/** The next question is answered anew. */
	forget(): void {
		this.#verdict = undefined;
	}

	/**
	 * A line was edited. The verdict holds on if the line means the same to the file, and its text was not asked for.
	 * Says whether it means something else.
	 */
	lineChanged(line: number, before: RecordFacts | undefined, after: RecordFacts | undefined): boolean {
		const isOther = !isSame(before, after);
		if (isOther || this.#read.has(line)) {
			this.#verdict = undefined;
		}
		return isOther;
	}

	/** The verdict; `facts` is asked only where it is not known. */
	get(facts: () => FileFacts): Verdict {
		this.#verdict ??= judge(this.#watched(facts()));
		return this.#verdict;
	}

	/** The findings as far as they are known; empty until the verdict is found, and after an edit that it depends on. */
	get knownFindings(): readonly FileFinding[] {
		return this.#verdict?.findings ?? [];
	}

	/** The same facts, but it is noted which lines' text is asked for. */
	#watched(facts: FileFacts): FileFacts {
		this.#read.clear();
		return {
			task: facts.task,
			split: facts.split,
			lineCount: facts.lineCount,
			recordAt: (line) => facts.recordAt(line),
			textOf: (line) => {
				this.#read.add(line);
				return facts.textOf(line);
			},
		};
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
