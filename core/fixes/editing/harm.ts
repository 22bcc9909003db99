import { checkLine, lineContext } from "#core/checking/check-line.ts";
import { applyLineEdits, type LineEdit } from "#core/jsonl/line-edit.ts";
import { parseLine } from "#core/jsonl/parsed-line.ts";
import { CONSEQUENCES } from "#core/rules/consequence.ts";
import type { Finding } from "#core/rules/finding.ts";
import type { LineContext } from "#core/rules/rule.ts";

/**
 * Whether edits would do more harm than good: applies them, and looks for a new finding that is worse than all existing
 * ones. For fixes that make training read a value that it did not read before.
 */
export function doesHarm(context: LineContext, edits: readonly LineEdit[]): boolean {
	const before = checkLine(context);
	const text = applyLineEdits(context.line.text, edits);
	const after = checkLine(lineContext(parseLine(text), context.task));
	const known = new Set(before.map((finding) => identity(finding, context.line.text)));
	const worst = before.reduce<number>(
		(least, finding) => Math.min(least, rank(finding)),
		CONSEQUENCES.length,
	);
	return after.some((finding) => rank(finding) < worst && !known.has(identity(finding, text)));
}

/** The worst consequence has the lowest rank. */
function rank(finding: Finding): number {
	return CONSEQUENCES.indexOf(finding.consequence);
}

function identity(finding: Finding, text: string): string {
	return `${finding.ruleId} ${text.slice(finding.start, finding.end)}`;
}
