import { numberText } from "#core/fixes/editing/number-text.ts";
import { markedValue, objectOf, replace } from "#core/fixes/editing/targets.ts";
import type { Cure, QuickFix } from "#core/fixes/quick-fix.ts";
import type { JsonNode, JsonString } from "#core/jsonl/json-node.ts";
import type { LineEdit } from "#core/jsonl/line-edit.ts";
import type { Finding } from "#core/rules/finding.ts";
import type { LineContext } from "#core/rules/rule.ts";
import { pythonFloat } from "#core/tasks/python-values.ts";

/** Removes the quotes around numbers: one in a box, all in a polygon. */
export const unquoteNumbers: QuickFix = {
	id: "unquote-numbers",
	ruleIds: ["box-coord-type", "polygon-coord-type"],
	offer: (finding, context) =>
		finding.ruleId === "box-coord-type" ? unquoteOne(finding, context) : unquoteAll(finding, context),
};

function unquoteOne(finding: Finding, context: LineContext): Cure[] {
	const value = markedValue(finding, context);
	const text = value && unquoted(value);
	return value && text !== undefined
		? [{ title: `Remove the quotes around ${text}`, edits: [replace(value, text)], preferred: true }]
		: [];
}

function unquoteAll(finding: Finding, context: LineContext): Cure[] {
	const polygon = objectOf(finding, context)?.polygon?.value;
	const segments = polygon?.kind === "array" ? polygon.items : [];
	const values = segments.flatMap((segment) => (segment.kind === "array" ? segment.items : []));
	const wrong = values.filter((value) => value.kind !== "number");
	const edits: LineEdit[] = [];
	for (const value of wrong) {
		const text = unquoted(value);
		if (text !== undefined) {
			edits.push(replace(value, text));
		}
	}
	// If one value stays wrong, fixing the rest does not help.
	return edits.length > 0 && edits.length === wrong.length
		? [{ title: "Remove the quotes around the polygon's numbers", edits, preferred: true }]
		: [];
}

const JSON_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?$/i;

/** The number in the quotes, as it is written if that is valid JSON; `undefined` if it is not a finite number. */
function unquoted(node: JsonNode): string | undefined {
	const number = node.kind === "string" ? pythonFloat(node) : undefined;
	if (typeof number !== "number" || !Number.isFinite(number)) {
		return undefined;
	}
	const { value } = node as JsonString;
	return JSON_NUMBER.test(value) ? value : numberText(number);
}
