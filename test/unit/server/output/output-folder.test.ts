// Slow: not part of `npm run test:fast`.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { IsThere, openOutputFolder } from "#server/output/output-folder.ts";

describe("the folder of an export", () => {
	let root: string;
	beforeEach(() => {
		root = mkdtempSync(join(tmpdir(), "automl-images-"));
	});
	afterEach(() => rmSync(root, { recursive: true, force: true }));

	it("gets its files all at once", async () => {
		const output = await openOutputFolder(join(root, "deep/out"));
		output.append("a/1.xml", "one");
		output.append("a/2.xml", "two");
		output.append("b.json", "three");
		assert.deepEqual(output.commit(), [join(root, "deep/out/a"), join(root, "deep/out/b.json")]);
		assert.deepEqual(readdirSync(join(root, "deep/out")).sort(), ["a", "b.json"]);
		assert.equal(readFileSync(join(root, "deep/out/a/2.xml"), "utf8"), "two");
	});

	it("is as it was if the work is canceled, with files of others", async () => {
		const output = await openOutputFolder(join(root, "deep/out"));
		output.append("a/1.xml", "one");
		writeFileSync(join(root, "deep/mine"), "");
		await output.discard();
		assert.deepEqual(readdirSync(join(root, "deep")), ["mine"]);
	});

	it("replaces nothing", async () => {
		mkdirSync(join(root, "a"));
		const output = await openOutputFolder(root);
		assert.throws(() => output.append("a/1.xml", "one"), IsThere);
		await output.discard();
		assert.deepEqual(readdirSync(root), ["a"]);
	});

	it("is cleared of what a killed export left, but nothing of a running one", async () => {
		const { pid } = spawnSync(process.execPath, ["--version"]);
		const running = await openOutputFolder(root);
		const [own = ""] = readdirSync(root);
		const left = join(root, own.replace(`-${process.pid}-`, `-${pid}-`));
		mkdirSync(left);
		writeFileSync(join(left, "1.xml"), "");
		const other = await openOutputFolder(root);
		await other.discard();
		assert.deepEqual(readdirSync(root), [own]);
		await running.discard();
	});
});
