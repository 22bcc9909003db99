import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { after, before, describe, it } from "node:test";
import { GOOD_TABLE } from "#core/rules/reading/table-example.ts";
import { detectionFile, detectionLine } from "#test/integration/support/lines.ts";
import { writeBelow } from "#test/integration/support/pictures.ts";

interface Report {
	readonly path: string;
	readonly findings: readonly { readonly line: number; readonly rule: string }[];
}

describe("automl-images validate over several files", () => {
	let folder: string;
	before(() => {
		folder = mkdtempSync(join(tmpdir(), "automl-images-"));
	});
	after(() => rmSync(folder, { recursive: true, force: true }));

	const write = (path: string, text: string) => writeBelow(folder, path, text);
	/** File, line and rule of each finding; a file without findings is listed alone. The files are small on purpose. */
	const found = (...args: string[]) => {
		const { stdout, stderr } = spawnSync(
			process.execPath,
			["dist/cli.cjs", "validate", "--format", "json", ...args],
			{ encoding: "utf8" },
		);
		assert.equal(stderr, "");
		return (JSON.parse(stdout).files as Report[]).flatMap(({ path, findings }) => {
			const name = `${basename(dirname(path))}/${basename(path)}`;
			const others = findings.filter(({ rule }) => rule !== "too-few-images");
			return others.length === 0 ? [name] : others.map(({ line, rule }) => `${name}:${line} ${rule}`);
		});
	};

	it("compares files of one dataset, and no others", () => {
		const train = write("a/train.jsonl", detectionFile(2));
		const validation = write("a/validation.jsonl", `${detectionLine(7)}\n${detectionLine(1)}\n`);
		const other = write("a/other.jsonl", detectionFile(2));
		assert.deepEqual(found(train, validation, other), [
			"a/train.jsonl:2 image-in-two-splits",
			"a/validation.jsonl:2 image-in-two-splits",
			"a/other.jsonl",
		]);
		assert.deepEqual(found(train, other), ["a/train.jsonl", "a/other.jsonl"]);
		assert.deepEqual(found(join(folder, "a")).length, 3);
	});

	it("follows tables to their files, each once, and compares these", () => {
		write("b/training-mltable-folder/MLTable", GOOD_TABLE);
		write("b/training-mltable-folder/train.jsonl", detectionFile(2));
		write("b/validation-mltable-folder/MLTable", GOOD_TABLE.replace("train", "validation"));
		const validation = write(
			"b/validation-mltable-folder/validation.jsonl",
			detectionLine(9).replace('"can"', '"cup"'),
		);
		const expected = [
			"training-mltable-folder/MLTable",
			"training-mltable-folder/train.jsonl:1 class-in-one-split",
			"validation-mltable-folder/MLTable",
			"validation-mltable-folder/validation.jsonl:1 class-in-one-split",
		];
		assert.deepEqual(found(join(folder, "b")), expected);
		assert.deepEqual(
			found(
				join(folder, "b/training-mltable-folder"),
				join(folder, "b/validation-mltable-folder/MLTable"),
				validation,
			),
			expected,
		);
	});

	it("reports problems of a table, and of the file that it does not list", () => {
		const table = write("c/MLTable", GOOD_TABLE.replace("train.jsonl", "train_annotations.jsonl"));
		const file = write("c/train.jsonl", detectionFile(1));
		assert.deepEqual(found(table, file), [
			"c/MLTable:2 mltable-path-not-found",
			"c/train.jsonl:1 mltable-unlisted-file",
		]);
		write("d/MLTable", GOOD_TABLE);
		write("d/train.jsonl", `\ufeff${detectionFile(1)}`);
		assert.deepEqual(found(join(folder, "d")), ["d/MLTable:5 mltable-bom", "d/train.jsonl"]);
	});

	it("prints the result of a table", () => {
		const table = write("e/MLTable", "paths:\n  - file: ./train.jsonl\n");
		write("e/train.jsonl", detectionFile(1));
		const run = () => spawnSync(process.execPath, ["dist/cli.cjs", "validate", table], { encoding: "utf8" });
		assert.match(run().stdout, /MLTable: training fails: The transformation read_json_lines is missing/);
		assert.equal(run().status, 1);
		write("e/MLTable", GOOD_TABLE);
		assert.match(run().stdout, /MLTable: training can read the files through this table/);
		assert.equal(run().status, 0);
	});
});
