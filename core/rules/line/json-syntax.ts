import type { Finding } from "#core/rules/finding.ts";
import type { LineRule } from "#core/rules/rule.ts";

const CODES: Readonly<Record<string, string>> = {
	InvalidSymbol: "This is not a JSON value",
	InvalidNumberFormat: "This is not a JSON number",
	UnexpectedEndOfNumber: "This number is incomplete",
	PropertyNameExpected: "A key in double quotes is missing here",
	ValueExpected: "A value is missing here",
	ColonExpected: "A colon is missing here",
	CommaExpected: "A comma is missing here",
	CloseBraceExpected: "A closing } is missing here",
	CloseBracketExpected: "A closing ] is missing here",
	EndOfFileExpected: "The JSON value has ended, but the line continues",
	InvalidCommentToken: "JSON does not allow comments",
	UnexpectedEndOfComment: "JSON does not allow comments",
	UnexpectedEndOfString: "This string has no closing quote",
	InvalidUnicode: "This Unicode escape is incomplete",
	InvalidEscapeCharacter: "This string contains an invalid escape sequence",
	InvalidCharacter: "This string contains a control character, which must be escaped",
	NestedTooDeep: "This line is nested too deeply",
};

/** The line is not a single JSON value. */
export const jsonSyntax: LineRule = {
	id: "json-syntax",
	summary: "The line is not a single JSON value.",
	explanation:
		"The file is parsed before any annotation is read, and a line that is not JSON stops that: `read_json_lines` in the `MLTable` file uses `invalid_lines: error` by default. Common causes are a comma before a closing bracket, single quotes from a printed Python dictionary, `NaN`, two objects on one line, or one object spread over several lines.",
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
		// A problem at the very end has no width, so the character before it is marked.
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
		return "JSON strings need double quotes, not single quotes";
	}
	const word = /^-?(?:NaN|Infinity|None|True|False)\b/.exec(rest);
	if (word) {
		return `${word[0]} is not a JSON value`;
	}
	if (/^[}\]]/.test(rest) && /,\s*$/.test(text.slice(0, start))) {
		return `There is a comma before the closing ${rest.charAt(0)}`;
	}
	if (code === "EndOfFileExpected" && rest.startsWith(",")) {
		return "There is a comma after the JSON object";
	}
	if (code === "EndOfFileExpected" && rest.startsWith("{")) {
		return "A second JSON object starts here, but each must be on its own line";
	}
	return CODES[code] ?? "This is not JSON";
}
