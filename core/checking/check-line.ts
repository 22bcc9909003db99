import { forecastLine } from "#core/forecast/line-forecast.ts";
import { findMember, type JsonNode } from "#core/jsonl/json-node.ts";
import type { ParsedLine } from "#core/jsonl/parsed-line.ts";
import type { Finding } from "#core/rules/finding.ts";
import { lineRules } from "#core/rules/line/index.ts";
import type { LineContext } from "#core/rules/rule.ts";
import { type ObjectFields, objectFields, objectsOf } from "#core/tasks/object-fields.ts";
import type { Task } from "#core/tasks/task.ts";

/** Looks up once what the rules need. */
export function lineContext(line: ParsedLine, task: Task): LineContext {
	const record = line.root?.kind === "object" ? line.root : undefined;
	const label = record && findMember(record, "label");
	return {
		line,
		task,
		forecast: forecastLine(line, task),
		record,
		imageUrl: record && findMember(record, "image_url"),
		label,
		objects: task.hasObjects ? objectsIn(label?.value) : [],
	};
}

function objectsIn(label: JsonNode | undefined): ObjectFields[] {
	return label?.kind === "object" ? [objectFields(label, 0)] : objectsOf(label);
}

/** Every finding of every rule in one line, in the order of the text; at the same place, in the order of rule ids. */
export function checkLine(context: LineContext): Finding[] {
	const findings: Finding[] = [];
	for (const rule of lineRules) {
		for (const finding of rule.check(context)) {
			findings.push(finding);
		}
	}
	return findings.sort((a, b) => a.start - b.start || a.end - b.end);
}
