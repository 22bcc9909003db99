import { fileFixes } from "#core/fixes/file/index.ts";
import { quickFixes } from "#core/fixes/line/index.ts";
import { mltableFixes } from "#core/fixes/mltable/index.ts";
import { allRules } from "#core/rules/all/all-rules.ts";
import { type Consequence, severityOf } from "#core/rules/consequence.ts";
import type { Rule } from "#core/rules/rule.ts";
import { ruleExamples, type ShownExample } from "./examples.ts";

const CONSEQUENCES: Readonly<Record<Consequence, string>> = {
	"job-fails": "training fails",
	"line-skipped": "the image is skipped",
	"object-dropped": "the object is dropped",
	"segment-dropped": "the segment is dropped",
	"value-ignored": "the value is ignored",
	none: "nothing is lost",
};

/** The pages of docs/rules by file name: one per rule, and a table of all rules. */
export function rulePages(): Map<string, string> {
	const examples = ruleExamples();
	const pages = new Map(
		allRules.map((rule) => [`${rule.id}.md`, page(rule, examples.get(rule.id) as ShownExample)]),
	);
	pages.set("README.md", table(allRules));
	return pages;
}

function page(rule: Rule, { note, bad, good }: ShownExample): string {
	const fixes = [...quickFixes, ...fileFixes, ...mltableFixes]
		.filter((fix) => fix.ruleIds.includes(rule.id))
		.map((fix) => words(fix.id));
	return `# ${rule.id}

${rule.summary}

**In training:** ${outcomes(rule)}. **Shown as:** ${severities(rule).join(" or ")}.

${rule.explanation}

## Incorrect${note}

${bad}

## Correct

${good}

## Quick fixes

${fixes.length > 0 ? fixes.map((fix) => `- ${fix}`).join("\n") : "None: only you know the correct value."}
`;
}

function table(rules: readonly Rule[]): string {
	const rows = rules
		.toSorted((a, b) => (a.id < b.id ? -1 : 1))
		.map((rule) => [`[${rule.id}](${rule.id}.md)`, rule.summary, outcomes(rule)]);
	return `# Rules

Each rule finds one kind of problem and says what it costs in training. The setting \`automlImages.rules\` changes the severity of a rule or turns it off.

${markdownTable(["Rule", "Finds", "In training"], rows)}
`;
}

/** A table with padded columns, as the formatter expects it. */
function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const widths = head.map((title, i) =>
		Math.max(title.length, ...rows.map((row) => (row[i] as string).length)),
	);
	const line = (cells: readonly string[]) =>
		`| ${cells.map((cell, i) => cell.padEnd(widths[i] as number)).join(" | ")} |`;
	return [line(head), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}

function outcomes(rule: Rule): string {
	return rule.consequences.map((each) => CONSEQUENCES[each]).join(", or ");
}

function severities(rule: Rule): string[] {
	const quiet = (each: Consequence) => each === "none" || each === "value-ignored";
	const usual = rule.consequences.map((each) => (quiet(each) && rule.severity) || severityOf(each));
	return [...new Set([...usual, ...(rule.otherSeverities ?? [])])];
}

/** An id such as `swap-box-corners` as words. */
function words(id: string): string {
	const text = id.replaceAll("-", " ");
	return text.charAt(0).toUpperCase() + text.slice(1);
}
