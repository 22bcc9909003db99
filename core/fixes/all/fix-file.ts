import { fileFixes } from "#core/fixes/file/index.ts";
import type { EditableFile, FileEdit } from "#core/fixes/file-fix.ts";
import type { FileFinding } from "#core/rules/file-rule.ts";

/**
 * The edits that mend what one rule finds, with the preferred cure of each finding; without a rule, what all rules find
 * and can be mended unseen. Cures that would get in each other's way are left for another time.
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

/** Edits of several cures, found by the lines that they touch. */
class TakenEdits {
	readonly edits: FileEdit[] = [];
	readonly #byLine = new Map<number, FileEdit[]>();

	/** Takes all edits of a cure, or none. What is taken already does not count twice: a cure may mend other findings too. */
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

/** Two that begin at one place overlap in any case: their order would be anybody's guess. */
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
