import { fileFixes } from "#core/fixes/file/index.ts";
import type { EditableFile, FileEdit } from "#core/fixes/file-fix.ts";
import type { FileFinding } from "#core/rules/file-rule.ts";

/**
 * The edits that apply the preferred fix to each finding of one rule; without a rule, to each finding of any rule that
 * can be fixed without review. A fix that conflicts with an earlier one is left for the next run.
 */
export function fixFile(findings: readonly FileFinding[], file: EditableFile, ruleId?: string): FileEdit[] {
	const fixes = fileFixes.filter((fix) => (ruleId === undefined ? fix.isSafe : fix.ruleIds.includes(ruleId)));
	const taken = new TakenEdits();
	for (const finding of findings) {
		if (ruleId === undefined || finding.ruleId === ruleId) {
			const cure = fixes
				.filter((fix) => fix.ruleIds.includes(finding.ruleId))
				.flatMap((fix) => [...fix.offer(finding, file)])
				.find(({ preferred }) => preferred);
			taken.add(cure?.edits() ?? []);
		}
	}
	return taken.edits;
}

/** The edits of several fixes, indexed by the lines that they touch. */
class TakenEdits {
	readonly edits: FileEdit[] = [];
	readonly #byLine = new Map<number, FileEdit[]>();

	/**
	 * Adds all edits of a fix, or none. Edits that are already there are skipped, because a fix may apply to several
	 * findings.
	 */
	add(edits: readonly FileEdit[]): void {
		const added = edits.filter((edit) => !this.#near(edit).some((other) => isSame(edit, other)));
		if (added.some((edit) => this.#near(edit).some((other) => overlap(edit, other)))) {
			return;
		}
		for (const edit of added) {
			this.edits.push(edit);
			for (const line of new Set([edit.startLine, edit.endLine])) {
				const there = this.#byLine.get(line);
				if (there) {
					there.push(edit);
				} else {
					this.#byLine.set(line, [edit]);
				}
			}
		}
	}

	#near({ startLine, endLine }: FileEdit): FileEdit[] {
		return [startLine, endLine].flatMap((line) => this.#byLine.get(line) ?? []);
	}
}

function isSame(a: FileEdit, b: FileEdit): boolean {
	return compareStart(a, b) === 0 && a.endLine === b.endLine && a.end === b.end && a.text === b.text;
}

/** Two edits that begin at the same place always overlap, because their order would be ambiguous. */
function overlap(a: FileEdit, b: FileEdit): boolean {
	const [first, second] = compareStart(a, b) <= 0 ? [a, b] : [b, a];
	return (
		compareStart(first, second) === 0 ||
		first.endLine > second.startLine ||
		(first.endLine === second.startLine && first.end > second.start)
	);
}

function compareStart(a: FileEdit, b: FileEdit): number {
	return a.startLine - b.startLine || a.start - b.start;
}
