import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { linesOf } from "#core/jsonl/lines.ts";
import { checkMLTable, mltableRules } from "#core/rules/mltable/index.ts";
import type { TableTarget } from "#core/rules/mltable-rule.ts";
import { GOOD_TABLE } from "#core/rules/reading/table-example.ts";
import { goldenPath } from "#test/fixtures/golden.ts";
import { ANNOTATIONS, tableContext } from "#test/unit/core/rules/mltable/support/table.ts";

const ASKED = { name: "train.jsonl", line: 0, start: 13, end: 20 };

/** Line from 1, rule, and what is marked. */
function found(text: string, files?: Readonly<Record<string, TableTarget>>) {
	const lines = [...linesOf(text)];
	return checkMLTable(tableContext(text, files)).map(({ line, ruleId, start, end }) => {
		return [line + 1, ruleId, lines[line]?.text.slice(start, end)];
	});
}
const change = (from: string, to: string) => {
	assert.ok(GOOD_TABLE.includes(from));
	return GOOD_TABLE.replace(from, to);
};

describe("rules about the file named MLTable", () => {
	for (const { id, example, subject } of mltableRules) {
		const file = id === "mltable-bom" ? { ...ANNOTATIONS, startsWithByteOrderMark: true } : ANNOTATIONS;
		const check = (text: string) =>
			checkMLTable({
				...tableContext(text, { "train.jsonl": file }),
				...(subject === "annotations" ? { asked: ASKED } : {}),
			});

		it(`${id} alone has findings in its bad example, and no rule in the good one`, () => {
			assert.deepEqual(
				check(example.bad).map(({ ruleId }) => ruleId),
				[id],
			);
			assert.deepEqual(check(example.good), []);
		});

		it(`${id} says what its consequence means for training`, () => {
			for (const { message, consequence } of check(example.bad)) {
				assert.match(
					message,
					consequence === "job-fails"
						? /training (?:stops with an error|cannot read the file)$/
						: /training (?:reads|would)[^.]*$/,
				);
			}
		});
	}

	it("mltable-syntax marks where YAML becomes invalid, and what is not a mapping", () => {
		assert.deepEqual(found("paths:\n\t- file: image_url"), [[2, "mltable-syntax", "\t"]]);
		assert.equal(found("- image_url")[0]?.[1], "mltable-syntax");
		assert.equal(found("")[0]?.[1], "mltable-syntax");
	});

	it("mltable-no-paths marks an empty list's key, and entries in another form", () => {
		const rest = GOOD_TABLE.slice(GOOD_TABLE.indexOf("transformations"));
		assert.deepEqual(found(rest), [[1, "mltable-no-paths", "transformations:"]]);
		assert.deepEqual(found(`paths: []\n${rest}`), [[1, "mltable-no-paths", "paths"]]);
		assert.deepEqual(found(`paths:\n  - uri: ./train.jsonl\n${rest}`)[0], [
			2,
			"mltable-no-paths",
			"uri: ./train.jsonl",
		]);
	});

	it("mltable-path-not-found names the only possible file, or the most similar one", () => {
		const table = change("./train.jsonl", "'./annotations.jsonl'");
		assert.deepEqual(found(table), [[2, "mltable-path-not-found", "'./annotations.jsonl'"]]);
		const meant = (path: string, ...names: string[]) =>
			checkMLTable(
				tableContext(
					change("train.jsonl", path),
					Object.fromEntries(names.map((name) => [name, ANNOTATIONS])),
				),
			)[0]?.data?.suggestion;
		assert.equal(meant("x.jsonl", "annotations.jsonl"), "annotations.jsonl");
		assert.equal(meant("annotation.jsonl", "annotations.jsonl", "others.jsonl"), "annotations.jsonl");
		assert.equal(meant("x.jsonl", "annotations.jsonl", "others.jsonl"), undefined);
	});

	it("folders, patterns and paths elsewhere are accepted as they are", () => {
		const remote: TableTarget = { kind: "remote" };
		assert.deepEqual(
			found(change("file: ./train.jsonl", "folder: ./here"), { here: { kind: "folder" } }),
			[],
		);
		assert.deepEqual(found(change("file: ./train.jsonl", "pattern: ./*.jsonl")), []);
		assert.deepEqual(found(change("./train.jsonl", "azureml://x"), { "azureml://x": remote }), []);
		assert.deepEqual(
			found(change("file: ./train.jsonl", "file: ./train.jsonl\n  - file: ./more.jsonl")),
			[[3, "mltable-path-not-found", "./more.jsonl"]],
			"each of several paths is checked",
		);
	});

	it("a misspelled transformation is one finding, not two", () => {
		assert.deepEqual(found(change("convert_column_types", "convert_columns_types")), [
			[8, "mltable-unknown-transformation", "convert_columns_types"],
		]);
		assert.deepEqual(found(change("- read_json_lines", "- shuffle: 1\n  - read_json_lines")), [
			[4, "mltable-unknown-transformation", "shuffle"],
		]);
	});

	it("mltable-no-json-lines marks the list that lacks it, even if it has another reader", () => {
		assert.deepEqual(found(change("read_json_lines", "read_delimited")), [
			[3, "mltable-no-json-lines", "transformations"],
		]);
		const [first] = found("paths:\n  - file: ./train.jsonl");
		assert.deepEqual(first, [1, "mltable-no-json-lines", "paths:"]);
	});

	it("mltable-drops-lines marks drop, and nothing if the option is absent", () => {
		assert.deepEqual(found(change("invalid_lines: error", 'invalid_lines: "drop"')), [
			[6, "mltable-drops-lines", '"drop"'],
		]);
		assert.deepEqual(found(change("      invalid_lines: error\n", "")), []);
	});

	it("the tables that the official scripts write are good", () => {
		const golden = goldenPath("converters");
		const tables = globSync("**/MLTable", { cwd: golden });
		assert.ok(tables.length >= 6);
		for (const table of tables) {
			const text = readFileSync(join(golden, table), "utf8");
			const name = /file: \.\/(.*)/.exec(text)?.[1] ?? "";
			assert.deepEqual(found(text, { [name]: ANNOTATIONS }), [], table);
		}
	});

	it("mltable-no-stream accepts a list of columns, and marks a conversion of others", () => {
		assert.deepEqual(found(change("columns: image_url", "columns: [id, image_url]")), []);
		assert.deepEqual(found(change("columns: image_url", "columns: image_urls")), [
			[8, "mltable-no-stream", "convert_column_types"],
		]);
		assert.deepEqual(found(change("stream_info", "string")), [
			[8, "mltable-no-stream", "convert_column_types"],
		]);
	});

	it("mltable-encoding depends on the content of the file", () => {
		const about = (encoding: string, bytes: "ascii" | "utf8" | "other") =>
			checkMLTable(tableContext(change("utf8", encoding), { "train.jsonl": { ...ANNOTATIONS, bytes } })).map(
				({ consequence }) => consequence,
			);
		assert.deepEqual(about("latin1", "ascii"), []);
		assert.deepEqual(about("latin1", "utf8"), ["none"]);
		assert.deepEqual(about("windows1252", "other"), []);
		assert.deepEqual(about("utf16", "ascii"), ["job-fails"]);
		assert.deepEqual(about("utf16", "other"), []);
	});

	it("mltable-unlisted-file has no finding if a folder, a pattern or another place may lead to the file", () => {
		const about = (path: string) =>
			checkMLTable({ ...tableContext(change("file: ./train.jsonl", path)), asked: ASKED }).length;
		assert.equal(about("file: ./other.jsonl"), 1);
		for (const path of ["pattern: ./*.jsonl", "folder: ./", "file: ../train.jsonl", "file: train.jsonl"]) {
			assert.equal(about(path), 0, path);
		}
	});

	it("a table without images has no findings", () => {
		const csv: TableTarget = { ...ANNOTATIONS, hasAnnotations: false };
		const table =
			"paths:\n  - file: ./data.csv\ntransformations:\n  - read_delimited:\n      encoding: ascii\n";
		assert.deepEqual(found(table, { "data.csv": csv }), []);
		assert.deepEqual(found(table, { "data.csv": csv, "train.jsonl": ANNOTATIONS }), []);
		assert.deepEqual(found("a: [", {}), []);
	});
});
