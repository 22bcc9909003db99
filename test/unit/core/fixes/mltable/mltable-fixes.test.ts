import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { mltableCuresFor } from "#core/fixes/mltable/index.ts";
import { applyLineEdits } from "#core/jsonl/line-edit.ts";
import { checkMLTable } from "#core/rules/mltable/index.ts";
import type { TableTarget } from "#core/rules/mltable-rule.ts";
import { GOOD_TABLE } from "#core/rules/reading/table-example.ts";
import { ANNOTATIONS, tableContext } from "#test/unit/core/rules/mltable/support/table.ts";

/** The table after the first fix of each finding, one after the other; no findings are left. */
function cured(text: string, files?: Readonly<Record<string, TableTarget>>): string {
	let result = text;
	for (;;) {
		const context = tableContext(result, files);
		const findings = checkMLTable(context);
		const [cure] = findings.flatMap((finding) => mltableCuresFor(finding, context.table));
		if (!cure) {
			assert.deepEqual(findings, []);
			return result;
		}
		assert.ok(cure.preferred);
		result = applyLineEdits(result, cure.edits);
	}
}

/** Whether there is a fix for anything in the table. */
const isOffered = (text: string) => {
	const context = tableContext(text);
	return checkMLTable(context).some((finding) => mltableCuresFor(finding, context.table).length > 0);
};

describe("fixes of a table", () => {
	it("correct-path names the existing file, with the existing quotes and ./", () => {
		const with_ = (path: string) => GOOD_TABLE.replace("./train.jsonl", path);
		assert.equal(cured(with_("./x.jsonl")), GOOD_TABLE);
		assert.equal(cured(with_('"x.jsonl"')), with_('"train.jsonl"'));
		assert.equal(cured(with_("'x.jsonl'")), with_("'train.jsonl'"));
		assert.equal(cured(with_("x.jsonl"), { "- a.jsonl": ANNOTATIONS }), with_("'- a.jsonl'"));
	});

	it("rename-transformation corrects the spelling", () => {
		assert.equal(cured(GOOD_TABLE.replace("read_json_lines", "read_jsonlines")), GOOD_TABLE);
	});

	it("set-encoding names the encoding that the file has", () => {
		const utf8bom = GOOD_TABLE.replace("utf8", "utf8bom");
		const file: TableTarget = { ...ANNOTATIONS, startsWithByteOrderMark: true };
		assert.equal(cured(GOOD_TABLE, { "train.jsonl": file }), utf8bom);
		assert.equal(cured(GOOD_TABLE.replace("utf8", "utf16")), GOOD_TABLE);
	});

	it("add-transformation puts reading first and conversion last, with the existing indentation", () => {
		assert.equal(
			cured("paths:\n- file: ./train.jsonl\ntransformations:\n- take: 5\n"),
			`paths:
- file: ./train.jsonl
transformations:
- read_json_lines:
    encoding: utf8
    invalid_lines: error
    include_path_column: false
- take: 5
- convert_column_types:
    - columns: image_url
      column_type: stream_info
`,
		);
	});

	it("add-transformation writes the whole list if there is none, and keeps line ends", () => {
		const table = cured("paths:\r\n  - file: ./train.jsonl");
		assert.ok(
			table.startsWith("paths:\r\n  - file: ./train.jsonl\r\ntransformations:\r\n  - read_json_lines:\r\n"),
		);
		assert.doesNotMatch(table, /[^\r]\n/);
	});

	it("add-transformation leaves alone what it could only break", () => {
		assert.ok(!isOffered("paths:\n  - file: ./train.jsonl\ntransformations: [take: 5]\n"));
		assert.ok(!isOffered("paths:\n  - file: ./train.jsonl\ntransformations:\n"));
		assert.ok(!isOffered(GOOD_TABLE.replace("columns: image_url", "columns: id")));
	});
});
