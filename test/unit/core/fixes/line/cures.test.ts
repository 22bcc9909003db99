// Slow: not part of `npm run test:fast`.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { checkLine, lineContext } from "#core/checking/check-line.ts";
import { quickFixes } from "#core/fixes/line/index.ts";
import type { Cure } from "#core/fixes/quick-fix.ts";
import { applyLineEdits, type LineEdit } from "#core/jsonl/line-edit.ts";
import { parseLine } from "#core/jsonl/parsed-line.ts";
import type { TaskId } from "#core/model/task-id.ts";
import { CONSEQUENCES } from "#core/rules/consequence.ts";
import type { Finding } from "#core/rules/finding.ts";
import { lineRules } from "#core/rules/line/index.ts";
import type { LineContext } from "#core/rules/rule.ts";
import { taskById } from "#core/tasks/index.ts";
import { anyLine } from "#test/unit/core/rules/line/support/any-line.ts";
import { brokenLine } from "#test/unit/core/rules/line/support/broken-line.ts";
import { EXAMPLE_LINES } from "#test/unit/core/rules/line/support/example-lines.ts";
import { propertyRuns } from "#test/unit/core/rules/line/support/property-runs.ts";

/** The line after the edits, applied from left to right; fails if they overlap, leave the line or change nothing. */
function edited(text: string, edits: readonly LineEdit[]): string {
	assert.ok(edits.length > 0, "a cure has edits");
	let result = "";
	let at = 0;
	for (const { start, end, text: replacement } of [...edits].sort(
		(a, b) => a.start - b.start || a.end - b.end,
	)) {
		assert.ok(at <= start && start <= end && end <= text.length, `edit ${start} to ${end} after ${at}`);
		assert.notEqual(text.slice(start, end), replacement, "an edit changes something");
		result += text.slice(at, start) + replacement;
		at = end;
	}
	return result + text.slice(at);
}

const rank = ({ consequence }: Finding) => CONSEQUENCES.indexOf(consequence);
const identity = (finding: Finding, text: string) =>
	`${finding.ruleId} ${text.slice(finding.start, finding.end)}`;

/** A fix may uncover existing problems, but new ones must not be worse than the worst existing one. */
function addsNothingWorse(
	before: readonly Finding[],
	text: string,
	after: readonly Finding[],
	result: string,
) {
	const known = new Set(before.map((finding) => identity(finding, text)));
	const added = after.filter((finding) => !known.has(identity(finding, result)));
	const worst = Math.min(...before.map(rank));
	const worse = added.filter((finding) => rank(finding) < worst);
	assert.deepEqual(worse, []);
}

const REMOVES_OBJECT = new Set(["remove-object", "remove-duplicate-object"]);

/** Applies one fix and compares the result with what a fix promises. */
function checkCure(context: LineContext, finding: Finding, fix: string, { title, edits }: Cure) {
	const { text } = context.line;
	const before = checkLine(context);
	const result = edited(text, edits);
	assert.equal(applyLineEdits(text, edits), result);
	JSON.parse(result);
	const after = checkLine(lineContext(parseLine(result), context.task));
	// With its object removed, the next one is in its place.
	const isSame = ({ ruleId, data }: Finding) =>
		ruleId === finding.ruleId && (REMOVES_OBJECT.has(fix) || data?.object === finding.data?.object);
	assert.ok(
		after.filter(isSame).length < before.filter(isSame).length,
		`"${title}" leaves ${finding.ruleId} in ${result}`,
	);
	addsNothingWorse(before, text, after, result);
}

describe("every fix", () => {
	it("removes its finding, does no harm, and leaves valid JSON", () => {
		const offered = new Set<string>();
		const checkAll = ({ task, text }: { task: TaskId; text: string }) => {
			const context = lineContext(parseLine(text), taskById(task));
			for (const finding of checkLine(context)) {
				for (const fix of quickFixes.filter(({ ruleIds }) => ruleIds.includes(finding.ruleId))) {
					for (const cure of fix.offer(finding, context)) {
						checkCure(context, finding, fix.id, cure);
						offered.add(`${fix.id} for ${finding.ruleId}`);
					}
				}
			}
		};
		EXAMPLE_LINES.forEach(checkAll);
		fc.assert(fc.property(anyLine(), checkAll), propertyRuns());
		fc.assert(fc.property(brokenLine(), checkAll), propertyRuns());
		// Findings that need the image file are tested separately.
		const inLines = new Set(lineRules.map(({ id }) => id));
		const all = quickFixes.flatMap((fix) =>
			fix.ruleIds.filter((id) => inLines.has(id)).map((ruleId) => `${fix.id} for ${ruleId}`),
		);
		assert.deepEqual(
			all.filter((each) => !offered.has(each)),
			[],
		);
	});
});
