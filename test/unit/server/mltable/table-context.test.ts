import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { filesOfTable, isMLTable, tableContext } from "#server/mltable/table-context.ts";
import { makeTemporaryFolder } from "#test/vscode/temporary-folder.ts";

const folder = makeTemporaryFolder("automl-images").path;
const table = join(folder, "MLTable");
const LINE = '{"image_url":"a.jpg","label":"can"}';
const write = (name: string, content: string | Buffer) => writeFileSync(join(folder, name), content);

describe("what is around a table", () => {
	it("is determined from the first bytes of its files", async () => {
		write("ascii.jsonl", LINE);
		write("utf8.jsonl", `\ufeff${LINE.replace("can", "Käse")}`);
		write("utf16.jsonl", Buffer.from(LINE, "utf16le"));
		write("latin1.jsonl", Buffer.from(LINE.replace("can", "Käse"), "latin1"));
		write("chat.jsonl", '{"role":"user"}');
		write("long.jsonl", `${LINE}\n`.repeat(4000) + "ä".repeat(10));
		const { target, annotationFiles } = await tableContext(table, "");
		const told = (name: string) => {
			const found = target(name);
			assert.ok(found.kind === "file");
			return [found.bytes, found.hasAnnotations, found.startsWithByteOrderMark];
		};
		assert.deepEqual(told("./ascii.jsonl"), ["ascii", true, false]);
		assert.deepEqual(told("utf8.jsonl"), ["utf8", true, true]);
		assert.deepEqual(told("utf16.jsonl"), ["other", false, false]);
		assert.deepEqual(told("latin1.jsonl"), ["other", true, false]);
		assert.deepEqual(told("chat.jsonl"), ["ascii", false, false]);
		assert.deepEqual(told("long.jsonl"), ["ascii", true, false]);
		assert.deepEqual(annotationFiles, ["ascii.jsonl", "latin1.jsonl", "long.jsonl", "utf8.jsonl"]);
	});

	it("is on this machine, or is not accessed", async () => {
		mkdirSync(join(folder, "sub"));
		const { target } = await tableContext(table, "");
		assert.equal(target("./sub").kind, "folder");
		assert.equal(target("none.jsonl").kind, "missing");
		assert.equal(target(".\\ascii.jsonl").kind, "file");
		for (const path of [
			"azureml://datastores/d/paths/x.jsonl",
			"https://host/x",
			"//host/x",
			"\\\\host\\x",
		]) {
			assert.equal(target(path).kind, "remote", path);
		}
	});

	it("gives the files that the table names", async () => {
		write("sub/x.jsonl", LINE);
		const absolute = join(folder, "ascii.jsonl");
		const text = `paths:\n  - file: ./sub/x.jsonl\n  - file: none.jsonl\n  - folder: sub\n  - file: ${absolute}\n`;
		const context = await tableContext(table, text);
		assert.deepEqual(filesOfTable(table, context), [join(folder, "sub/x.jsonl"), absolute]);
		assert.ok(isMLTable(table));
		assert.ok(!isMLTable(`${table}.yaml`));
	});
});
