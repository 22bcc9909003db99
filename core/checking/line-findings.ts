import type { FileFinding } from "#core/rules/file-rule.ts";
import type { Finding } from "#core/rules/finding.ts";

/** So many findings are kept, in some tens of megabytes; a file may have millions. */
const MOST_KEPT = 50_000;

/**
 * What the rules found line by line in a file, in order, in bounded memory: the first findings are kept, and of further
 * lines only that they have some. Those are checked again when their turn comes.
 */
export class LineFindings {
	readonly #kept: FileFinding[] = [];
	readonly #further: number[] = [];
	readonly #mostKept: number;

	constructor(mostKept = MOST_KEPT) {
		this.#mostKept = mostKept;
	}

	/** Takes what was found in a line. Lines come in order. */
	add(line: number, findings: readonly Finding[]): void {
		if (findings.length > 0 && (this.#further.length > 0 || this.#kept.length >= this.#mostKept)) {
			this.#further.push(line);
			return;
		}
		for (const finding of findings) {
			this.#kept.push({ ...finding, line });
		}
	}

	/** All findings, in order. `check` finds again what a line has. */
	*all(check: (line: number) => readonly Finding[]): Generator<FileFinding> {
		yield* this.#kept;
		for (const line of this.#further) {
			for (const finding of check(line)) {
				yield { ...finding, line };
			}
		}
	}
}
