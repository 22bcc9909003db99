import type { FileFinding } from "#core/rules/file-rule.ts";
import type { LineSplice } from "./line-table.ts";

/**
 * What is to be said in a document because of the files around it. It is found when the user pauses, and moves with the
 * lines until it is found anew.
 */
export class FindingsAround {
	#findings: readonly FileFinding[] = [];

	get all(): readonly FileFinding[] {
		return this.#findings;
	}

	/** Puts others in their place. Says whether they are others. */
	replace(findings: readonly FileFinding[]): boolean {
		const changed = JSON.stringify(findings) !== JSON.stringify(this.#findings);
		this.#findings = findings;
		return changed;
	}

	/** Follows an edit: what stands behind it moves, what stands in lines that became others is gone. */
	move({ first, removed, added }: LineSplice): void {
		const behind = first + removed;
		if (removed === added || this.#findings.length === 0) {
			return;
		}
		this.#findings = this.#findings
			.filter(({ line }) => line < first || line >= behind)
			.map((finding) =>
				finding.line < first ? finding : { ...finding, line: finding.line + added - removed },
			);
	}
}
