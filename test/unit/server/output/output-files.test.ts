// Slow: not part of `npm run test:fast`.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { CannotWrite, FilesExist, openOutputFiles } from "#server/output/output-files.ts";

describe("output files", () => {
	let root: string;
	beforeEach(() => {
		root = mkdtempSync(join(tmpdir(), "automl-images-"));
	});
	afterEach(() => rmSync(root, { recursive: true, force: true }));

	it("have their names only after the commit, all of them", async () => {
		const output = await openOutputFiles(root, ["a.jsonl", "b.jsonl"], false);
		await output.write("a.jsonl", "one\n");
		await output.write("b.jsonl", "two\n");
		await output.write("a.jsonl", "ä\n");
		assert.ok(readdirSync(root).every((name) => name.endsWith(".tmp")));
		assert.deepEqual(await output.commit(), [join(root, "a.jsonl"), join(root, "b.jsonl")]);
		assert.deepEqual(readdirSync(root), ["a.jsonl", "b.jsonl"]);
		assert.equal(readFileSync(join(root, "a.jsonl"), "utf8"), "one\nä\n");
	});

	it("leave nothing behind when discarded, not even the folders created for them", async () => {
		const output = await openOutputFiles(join(root, "x/y/z"), ["a.jsonl"], false);
		await output.write("a.jsonl", "x".repeat(3_000_000));
		await output.discard();
		assert.deepEqual(readdirSync(root), []);
	});

	it("keep a folder that existed or that contains something else", async () => {
		mkdirSync(join(root, "x"));
		const output = await openOutputFiles(join(root, "x/y"), ["a.jsonl"], false);
		writeFileSync(join(root, "x/y/other"), "");
		await output.discard();
		assert.deepEqual(readdirSync(join(root, "x/y")), ["other"]);
	});

	it("never replace existing files, nor files created since they were opened", async () => {
		writeFileSync(join(root, "a.jsonl"), "mine");
		await assert.rejects(openOutputFiles(root, ["b.jsonl", "a.jsonl"], false), (error) => {
			assert.ok(error instanceof FilesExist);
			assert.deepEqual(error.paths, [join(root, "a.jsonl")]);
			return true;
		});
		const output = await openOutputFiles(root, ["b.jsonl", "c.jsonl"], false);
		writeFileSync(join(root, "c.jsonl"), "mine");
		await assert.rejects(output.commit(), FilesExist);
		assert.deepEqual(readdirSync(root), ["a.jsonl", "c.jsonl"]);
		assert.equal(readFileSync(join(root, "c.jsonl"), "utf8"), "mine");
	});

	it("replace existing files on request", async () => {
		writeFileSync(join(root, "a.jsonl"), "old");
		const output = await openOutputFiles(root, ["a.jsonl"], true);
		await output.write("a.jsonl", "new");
		assert.equal(readFileSync(join(root, "a.jsonl"), "utf8"), "old");
		await output.commit();
		assert.equal(readFileSync(join(root, "a.jsonl"), "utf8"), "new");
		assert.deepEqual(readdirSync(root), ["a.jsonl"]);
	});

	it("are in their own folders, which are removed with them", async () => {
		mkdirSync(join(root, "train"));
		const output = await openOutputFiles(root, ["train/a", "test/a", "r.json"], false);
		await output.discard();
		assert.deepEqual(readdirSync(root), ["train"]);
		const again = await openOutputFiles(root, ["train/a", "test/a", "r.json"], false);
		assert.deepEqual(
			await again.commit(),
			["train/a", "test/a", "r.json"].map((name) => join(root, name)),
		);
		assert.deepEqual(readdirSync(join(root, "test")), ["a"]);
	});

	it("appear all or not at all, even if they replace others", async () => {
		writeFileSync(join(root, "a"), "old");
		mkdirSync(join(root, "c"));
		const output = await openOutputFiles(root, ["a", "b", "c"], true);
		await output.write("a", "new");
		await assert.rejects(output.commit(), CannotWrite);
		assert.deepEqual(readdirSync(root), ["a", "c"]);
		assert.equal(readFileSync(join(root, "a"), "utf8"), "old");
	});

	it("remove what a killed run left, but nothing of a running one", async () => {
		const { pid } = spawnSync(process.execPath, ["--version"]);
		const running = await openOutputFiles(root, ["a"], false);
		const [own = ""] = readdirSync(root);
		writeFileSync(join(root, own.replace(`-${process.pid}-`, `-${pid}-`)), "");
		writeFileSync(join(root, own.replace(/\.[0-9a-f]{8}-/, ".00000000-")), "");
		writeFileSync(join(root, ".mine.tmp"), "");
		const other = await openOutputFiles(root, ["b"], false);
		await other.commit();
		const left = readdirSync(root);
		assert.equal(left.length, 4, left.join());
		assert.ok(left.includes(own) && left.includes(".mine.tmp") && left.includes("b"));
		await running.commit();
	});

	it("fail at a folder with their name", async () => {
		mkdirSync(join(root, "a.jsonl"));
		const output = await openOutputFiles(root, ["a.jsonl"], true);
		await assert.rejects(output.commit(), (error) => {
			assert.ok(error instanceof CannotWrite);
			assert.equal(error.message, "a folder with this name already exists");
			return true;
		});
		assert.deepEqual(readdirSync(root), ["a.jsonl"]);
	});

	it("need a folder, not a file, to be written to", async () => {
		writeFileSync(join(root, "file"), "");
		await assert.rejects(
			openOutputFiles(join(root, "file"), ["a"], false),
			/a file with the name of the output folder already exists/,
		);
		await assert.rejects(
			openOutputFiles(join(root, "file/x"), ["a"], false),
			/a file with the name of the output folder already exists/,
		);
	});

	it("cannot be created everywhere", { skip: !existsSync("/proc/self") && "there is no /proc" }, async () => {
		await assert.rejects(
			openOutputFiles("/proc/nowhere", ["a"], false),
			/no file or folder can be created there/,
		);
	});
});
