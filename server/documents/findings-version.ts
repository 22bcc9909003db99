import type { FileFinding } from "#core/rules/file-rule.ts";

/**
 * Counts the versions of a document's findings. An editor moves what it shows along with the text, and may lose it
 * when text is deleted and restored; so a touched line or a new line count also makes a new version, even if the
 * findings turn out to be the same.
 */
export class FindingsVersion {
	#version = 0;
	#findings: readonly FileFinding[] = [];
	/** The lines with visible findings. */
	#lines: ReadonlySet<number> = new Set();
	#isTouched = false;

	/** Lines were replaced. */
	linesChanged(first: number, removed: number, added: number): void {
		if (this.#findings.length > 0) {
			this.#isTouched ||= removed !== added;
			for (let line = first; !this.#isTouched && line < first + removed; line++) {
				this.#isTouched = this.#lines.has(line);
			}
		}
	}

	/** The version of these findings, which are the current ones. */
	of(findings: readonly FileFinding[]): number {
		const isSame =
			!this.#isTouched &&
			findings.length === this.#findings.length &&
			findings.every((finding, i) => areSame(finding, this.#findings[i] as FileFinding));
		if (!isSame) {
			this.#version++;
			this.#findings = findings;
			this.#lines = new Set(findings.flatMap(({ line, related }) => (related ? [line, related.line] : line)));
			this.#isTouched = false;
		}
		return this.#version;
	}
}

function areSame(a: FileFinding, b: FileFinding): boolean {
	return areAtOnePlace(a, b) && a.ruleId === b.ruleId && a.message === b.message && areRelated(a, b);
}

function areRelated({ related: a }: FileFinding, { related: b }: FileFinding): boolean {
	return a && b ? areAtOnePlace(a, b) && a.file === b.file && a.message === b.message : a === b;
}

function areAtOnePlace(a: Place, b: Place): boolean {
	return a.line === b.line && a.start === b.start && a.end === b.end;
}

type Place = Pick<FileFinding, "line" | "start" | "end">;
