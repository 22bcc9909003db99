import type { FileFacts } from "#core/facts/file-facts.ts";
import type { RecordFacts } from "#core/facts/record-facts.ts";
import { copyFacts } from "#core/facts/record-view.ts";
import type { FileForecast } from "#core/forecast/file-forecast.ts";
import { checkFileFacts } from "#core/rules/file/index.ts";
import type { FileFinding } from "#core/rules/file-rule.ts";

/**
 * The verdict on a whole document, kept as long as it is valid. It takes a walk over all lines, and most key presses
 * change nothing that it depends on.
 */
export class FileVerdict {
	#findings: readonly FileFinding[] | undefined;
	#forecast: FileForecast | undefined;
	/** What edited lines meant to the file when the verdict was computed. */
	readonly #before = new Map<number, RecordFacts | undefined>();
	/** The lines whose text the findings depend on. */
	readonly #read = new Set<number>();

	/** The next call computes the verdict again. */
	forget(): void {
		this.#findings = undefined;
		this.#forecast = undefined;
		this.#before.clear();
	}

	/** A line is about to be edited. If it was not checked since its last edit, the first edit counts. */
	lineWillChange(line: number, isKnown: boolean, facts: RecordFacts | undefined): void {
		if (isKnown) {
			this.#before.set(line, facts && copyFacts(facts));
		}
	}

	/**
	 * A line was checked. If it was edited before, the verdict stays valid if the line means the same to the file and its
	 * text was not read. Returns whether its meaning changed.
	 */
	lineChanged(line: number, facts: RecordFacts | undefined): boolean {
		if (!this.#before.has(line)) {
			return false;
		}
		const before = this.#before.get(line);
		this.#before.delete(line);
		const isOther = !isSame(before, facts && copyFacts(facts));
		if (isOther || this.#read.has(line)) {
			this.#findings = undefined;
			this.#forecast = undefined;
		}
		return isOther;
	}

	/** The findings; `facts` is called only if they are not known. */
	findings(facts: () => FileFacts): readonly FileFinding[] {
		this.#findings ??= checkFileFacts(this.#watched(facts()));
		return this.#findings;
	}

	/** The known findings; empty until they are requested, and after an edit that they depend on. */
	get knownFindings(): readonly FileFinding[] {
		return this.#findings ?? [];
	}

	/** The forecast; `judge` is called only if it is not known. */
	forecast(judge: () => FileForecast): FileForecast {
		this.#forecast ??= judge();
		return this.#forecast;
	}

	/** The same facts, recording which lines' text is read. */
	#watched(facts: FileFacts): FileFacts {
		this.#read.clear();
		return {
			...facts,
			textOf: (line) => {
				this.#read.add(line);
				return facts.textOf(line);
			},
		};
	}
}

function isSame(a: RecordFacts | undefined, b: RecordFacts | undefined): boolean {
	if (!a || !b) {
		return a === b;
	}
	return (
		a.classes.length === b.classes.length &&
		a.classes.every((value, i) => value === b.classes[i]) && // the columns store each class once
		JSON.stringify({ ...a, classes: [] }) === JSON.stringify({ ...b, classes: [] })
	);
}
