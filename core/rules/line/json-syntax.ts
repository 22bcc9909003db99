import type { Finding } from "#core/rules/finding.ts";
import type { LineRule } from "#core/rules/rule.ts";

const CODES: Readonly<Record<string, string>> = {
	InvalidSymbol: "This is no JSON value",
	InvalidNumberFormat: "This is no JSON number",
	UnexpectedEndOfNumber: "This number is not complete",
	PropertyNameExpected: "A key in double quotes is missing here",
	ValueExpected: "A value is missing here",
	ColonExpected: "A colon is missing here",
	CommaExpected: "A comma is missing here",
	CloseBraceExpected: "A closing } is missing here",
	CloseBracketExpected: "A closing ] is missing here",
	EndOfFileExpected: "The record has ended, but the line goes on",
	InvalidCommentToken: "JSON has no comments",
	UnexpectedEndOfComment: "JSON has no comments",
	UnexpectedEndOfString: "This text has no closing quote",
	InvalidUnicode: "This Unicode escape is not complete",
	InvalidEscapeCharacter: "This text has an escape that JSON does not know",
	InvalidCharacter: "This text holds a control character, which must be escaped",
	NestedTooDeep: "This line is nested too deep",
};

/** The line is not exactly one JSON value. */
export const jsonSyntax: LineRule = {
	id: "json-syntax",
	summary: "The line is not one JSON value.",
	explanation:
		"The file is read before anything looks at its annotations, and a line that is not JSON stops that reading: `read_json_lines` in the `MLTable` file has `invalid_lines: error` unless told otherwise. Usual causes are a comma before a closing bracket, single quotes from a printed Python dictionary, `NaN`, two records on one line, or one record over several lines.",
	consequences: ["job-fails"],
	example: {
		task: "multiclass",
		bad: '{"image_url": "AmlDatastore://data/1.jpg", "label": "can",}',
		good: '{"image_url": "AmlDatastore://data/1.jpg", "label": "can"}',
	},
	*check({ line }): Iterable<Finding> {
		if (!line.problem) {
			return;
		}
		// A problem at the very end has no width of its own; mark the character before it.
		const { start, end, code } = line.problem;
		yield {
			ruleId: "json-syntax",
			start: start === end ? Math.max(0, start - 1) : start,
			end,
			message: `${specific(line.text, start, code)}; training cannot read the file`,
			consequence: "job-fails",
		};
	},
};

function specific(text: string, start: number, code: string): string {
	const rest = text.slice(start);
	if (rest.startsWith("'")) {
		return "JSON texts stand in double quotes, not single ones";
	}
	const word = /^-?(?:NaN|Infinity|None|True|False)\b/.exec(rest);
	if (word) {
		return `${word[0]} is not a JSON value`;
	}
	if (/^[}\]]/.test(rest) && /,\s*$/.test(text.slice(0, start))) {
		return `There is a comma before the closing ${rest.charAt(0)}`;
	}
	if (code === "EndOfFileExpected" && rest.startsWith(",")) {
		return "There is a comma after the record";
	}
	if (code === "EndOfFileExpected" && rest.startsWith("{")) {
		return "A second record starts here; each needs a line of its own";
	}
	return CODES[code] ?? "This is not JSON";
}
