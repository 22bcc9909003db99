import type { FileRule } from "#core/file-rules/file-rule.ts";
import { fileRules } from "#core/file-rules/index.ts";
import { quickFixes } from "#core/quick-fixes/index.ts";
import { type Consequence, severityOf } from "#core/rules/consequence.ts";
import { lineRules } from "#core/rules/index.ts";
import type { LineRule } from "#core/rules/rule.ts";
import { taskById } from "#core/tasks/index.ts";

type Rule = LineRule | FileRule;

const CONSEQUENCES: Readonly<Record<Consequence, string>> = {
	"job-fails": "training fails",
	"line-skipped": "the image is skipped",
	"object-dropped": "the object is dropped",
	"segment-dropped": "the segment is dropped",
	"value-ignored": "the value is ignored",
	none: "nothing is lost",
};

/** Every rule that has a page. */
export const documentedRules: readonly Rule[] = [...lineRules, ...fileRules];

/** The pages of docs/rules by file name: one a rule, and a table of all. */
export function rulePages(): Map<string, string> {
	const rules = documentedRules;
	const pages = new Map(rules.map((rule) => [`${rule.id}.md`, page(rule)]));
	pages.set("README.md", table(rules));
	return pages;
}

function page(rule: Rule): string {
	const task = "task" in rule.example ? ` (${taskById(rule.example.task).name})` : "";
	const fixes = quickFixes.filter((fix) => fix.ruleIds.includes(rule.id)).map((fix) => words(fix.id));
	return `# ${rule.id}

${rule.summary}

**In training:** ${outcomes(rule)}. **Shown as:** ${severities(rule).join(" or ")}.

${rule.explanation}

## Wrong${task}

\`\`\`jsonl
${rule.example.bad.trimEnd()}
\`\`\`

## Right

\`\`\`jsonl
${rule.example.good.trimEnd()}
\`\`\`

## Quick fixes

${fixes.length > 0 ? fixes.map((fix) => `- ${fix}`).join("\n") : "None: only you know what is right."}
`;
}

function table(rules: readonly Rule[]): string {
	const rows = rules
		.toSorted((a, b) => (a.id < b.id ? -1 : 1))
		.map((rule) => [`[${rule.id}](${rule.id}.md)`, rule.summary, outcomes(rule)]);
	return `# Rules

Each rule finds one kind of mistake and says what it costs in training. The setting \`automlImages.rules\` changes how a rule is shown, or switches it off.

${markdownTable(["rule", "finds", "in training"], rows)}
`;
}

/** A table with padded columns, as the formatter wants it. */
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
	return [...new Set(rule.consequences.map((each) => (quiet(each) && rule.severity) || severityOf(each)))];
}

/** An id such as `swap-box-corners` as words. */
function words(id: string): string {
	const text = id.replaceAll("-", " ");
	return text.charAt(0).toUpperCase() + text.slice(1);
}
