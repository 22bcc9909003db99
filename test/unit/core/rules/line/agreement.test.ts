// Slow: not part of `npm run test:fast`.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { checkLine, lineContext } from "#core/checking/check-line.ts";
import { parseLine } from "#core/jsonl/parsed-line.ts";
import type { Consequence } from "#core/rules/consequence.ts";
import type { Finding } from "#core/rules/finding.ts";
import { lineRules } from "#core/rules/line/index.ts";
import type { LineRule } from "#core/rules/rule.ts";
import { taskById } from "#core/tasks/index.ts";
import { contradictions } from "#test/unit/core/rules/line/support/agreement.ts";
import { anyLine } from "#test/unit/core/rules/line/support/any-line.ts";
import { EXAMPLE_LINES } from "#test/unit/core/rules/line/support/example-lines.ts";
import { propertyRuns } from "#test/unit/core/rules/line/support/property-runs.ts";

/** What a message says about each consequence. */
const WORDS: Readonly<Record<Consequence, RegExp>> = {
	"job-fails": /training (?:stops with an error|cannot read the file)$/,
	"line-skipped": /training skips this (?:image|line)$/,
	"object-dropped": /training drops (?:it|this (?:object|box))$/,
	"segment-dropped": /training drops this segment$/,
	"value-ignored": /training (?:ignores|reads it as 0)/,
	none: /training (?:learns|treats|counts|accepts|reads|uses|would)/,
};

/** What the contract of a finding requires of every finding. */
function checkForm({ ruleId, start, end, message, consequence }: Finding, text: string) {
	assert.ok(0 <= start && start < end && end <= text.length, `${ruleId} marks ${start} to ${end}`);
	assert.match(message, /^[^\n\r\t]{10,230}[^.]$/u, ruleId);
	assert.match(message, WORDS[consequence], `${ruleId}, which is ${consequence}`);
	const { consequences } = lineRules.find(({ id }) => id === ruleId) as LineRule;
	// What would end the job may only skip the line.
	const known = consequences.includes("job-fails") ? [...consequences, "line-skipped"] : consequences;
	assert.ok(known.includes(consequence), `${ruleId} does not announce ${consequence}`);
}

describe("rules and forecast", () => {
	it("agree about every line, object and segment", () => {
		const seen = new Set<string>();
		const check = ({ task, text }: (typeof EXAMPLE_LINES)[number]) => {
			const context = lineContext(parseLine(text), taskById(task));
			const findings = checkLine(context);
			assert.deepEqual(contradictions(context, findings), []);
			for (const finding of findings) {
				checkForm(finding, text);
				seen.add(finding.ruleId);
			}
		};
		EXAMPLE_LINES.forEach(check);
		fc.assert(fc.property(anyLine(), check), propertyRuns());
		// A defect that never occurs would prove nothing.
		const missed = lineRules.map(({ id }) => id).filter((id) => !seen.has(id) && id !== "json-syntax");
		assert.deepEqual(missed, []);
	});
});
