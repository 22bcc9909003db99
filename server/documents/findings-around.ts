import type { FileFinding } from "#core/rules/file-rule.ts";
import type { LineSplice } from "./line-table.ts";

/**
 * The findings in a document that come from surrounding files. They are computed when the user pauses, and move with the
 * lines until they are computed again.
 */
export class FindingsAround {
	#findings: readonly FileFinding[] = [];

	get all(): readonly FileFinding[] {
		return this.#findings;
	}

	/** Replaces the findings. Returns whether they changed. */
	replace(findings: readonly FileFinding[]): boolean {
		const changed = JSON.stringify(findings) !== JSON.stringify(this.#findings);
		this.#findings = findings;
		return changed;
	}

	/** Follows an edit: findings after it move, findings in replaced lines are removed. */
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
