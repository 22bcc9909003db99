import type { FileFinding } from "#core/rules/file-rule.ts";
import type { Finding } from "#core/rules/finding.ts";

/** The most findings to keep, in some tens of megabytes; a file may have millions. */
const MOST_KEPT = 50_000;

/**
 * The findings of a file line by line, in order and in bounded memory: the first findings are kept, and for further
 * lines only that they have some. These lines are checked again when they are needed.
 */
export class LineFindings {
	readonly #kept: FileFinding[] = [];
	readonly #further: number[] = [];
	readonly #mostKept: number;

	constructor(mostKept = MOST_KEPT) {
		this.#mostKept = mostKept;
	}

	/** Adds the findings of a line. Lines are added in order. */
	add(line: number, findings: readonly Finding[]): void {
		if (findings.length > 0 && (this.#further.length > 0 || this.#kept.length >= this.#mostKept)) {
			this.#further.push(line);
			return;
		}
		for (const finding of findings) {
			this.#kept.push({ ...finding, line });
		}
	}

	/** All findings, in order. `check` checks a line again. */
	*all(check: (line: number) => readonly Finding[]): Generator<FileFinding> {
		yield* this.#kept;
		for (const line of this.#further) {
			for (const finding of check(line)) {
				yield { ...finding, line };
			}
		}
	}
}
