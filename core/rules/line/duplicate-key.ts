import { findValue, type JsonMember, type JsonObject } from "#core/jsonl/json-node.ts";
import type { ParsedLine } from "#core/jsonl/parsed-line.ts";
import type { Finding, FindingData } from "#core/rules/finding.ts";
import { shorten, shownValue } from "#core/rules/reading/shown-value.ts";
import type { LineRule } from "#core/rules/rule.ts";

/** A key appears twice in the same object. */
export const duplicateKey: LineRule = {
	id: "duplicate-key",
	summary: "A key appears twice in the same object.",
	explanation:
		"JSON parsers keep one value per key, and the parser that training uses keeps the last one. The earlier value has no effect, and no message says so. The rule checks the outer object of the line, its `image_details`, and the objects in `label`.",
	consequences: ["value-ignored"],
	severity: "warning",
	example: {
		task: "multiclass",
		bad: '{"image_url": "AmlDatastore://data/1.jpg", "label": "can", "label": "carton"}',
		good: '{"image_url": "AmlDatastore://data/1.jpg", "label": "carton"}',
	},
	*check({ line, record, objects }): Iterable<Finding> {
		if (!record) {
			return;
		}
		yield* duplicates(record, line);
		const details = findValue(record, "image_details");
		if (details?.kind === "object") {
			yield* duplicates(details, line);
		}
		for (const fields of objects) {
			yield* duplicates(fields.node, line, { object: fields.index });
		}
	},
};

function* duplicates(object: JsonObject, line: ParsedLine, data?: FindingData): Iterable<Finding> {
	if (areAllDifferent(object.members)) {
		return;
	}
	const lastOf = new Map(object.members.map((member) => [member.key, member]));
	for (const member of object.members) {
		const last = lastOf.get(member.key);
		if (last && last !== member) {
			yield {
				ruleId: "duplicate-key",
				start: member.keyStart,
				end: member.keyEnd,
				message: `${shorten(member.key)} appears again later with the value ${shownValue(last.value, line)}; training ignores this earlier value`,
				consequence: "value-ignored",
				...(data ? { data } : {}),
			};
		}
	}
}

/** Runs for every object of every line, so small objects are compared without a set. */
function areAllDifferent(members: readonly JsonMember[]): boolean {
	if (members.length > 16) {
		return new Set(members.map(({ key }) => key)).size === members.length;
	}
	for (let i = 1; i < members.length; i++) {
		const key = members[i]?.key;
		for (let j = 0; j < i; j++) {
			if (members[j]?.key === key) {
				return false;
			}
		}
	}
	return true;
}
