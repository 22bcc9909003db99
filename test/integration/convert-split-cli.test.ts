import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
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
import { after, before, describe, it } from "node:test";

const BASE = "azureml://datastores/store/paths/images/";

/** This many images with one box each, in folders of ten; every fifth box has the class jug, and there is one annotation too many. */
function cocoText(count: number): string {
	const numbers = Array.from({ length: count }, (_, i) => i);
	return JSON.stringify({
		images: numbers.map((id) => ({
			id,
			file_name: `f${Math.floor(id / 10)}/${id}.jpg`,
			width: 100,
			height: 50,
		})),
		categories: [
			{ id: 1, name: "can" },
			{ id: 2, name: "jug" },
		],
		annotations: [
			...numbers.map((id) => ({
				id,
				image_id: id,
				category_id: id % 5 === 1 ? 2 : 1,
				bbox: [10, 10, 20, 30],
			})),
			{ id: count, image_id: 0, category_id: 9, bbox: [1, 2, 3, 4] },
		],
	});
}

describe("automl-images convert --split", () => {
	let folder: string;
	let source: string;
	let unique = 0;
	before(() => {
		folder = mkdtempSync(join(tmpdir(), "automl-images-"));
		source = join(folder, "ds.json");
		writeFileSync(source, cocoText(100));
	});
	after(() => rmSync(folder, { recursive: true, force: true }));

	const run = (args: readonly string[], output = join(folder, `out${unique++}`)) => {
		const { status, stdout, stderr } = spawnSync(
			process.execPath,
			["dist/cli.cjs", "convert", "coco", source, "-o", output, "--base-url", BASE, ...args],
			{ encoding: "utf8" },
		);
		return { status, stdout, stderr, output };
	};
	const linesOf = (...path: string[]) =>
		readFileSync(join(...path), "utf8")
			.trimEnd()
			.split("\n");
	const filesBelow = (path: string) =>
		readdirSync(path, { recursive: true, encoding: "utf8" })
			.filter((name) => /[a-z]\.jsonl$|MLTable$|report\.json$|tmp$/.test(name))
			.sort();

	it("creates folders with tables that validate accepts", () => {
		const { output, status } = run(["--split", "stratified", "--shares", "70/20/10", "--no-report"]);
		assert.equal(status, 1, "one annotation was left out");
		assert.deepEqual(filesBelow(output), [
			"test-mltable-folder/MLTable",
			"test-mltable-folder/test_annotations.jsonl",
			"training-mltable-folder/MLTable",
			"training-mltable-folder/train_annotations.jsonl",
			"validation-mltable-folder/MLTable",
			"validation-mltable-folder/validation_annotations.jsonl",
		]);
		const lines = ["training", "validation", "test"].flatMap((part) =>
			linesOf(output, `${part}-mltable-folder`, `${part.replace("ing", "")}_annotations.jsonl`),
		);
		assert.equal(new Set(lines).size, 100);
		const { status: valid, stdout } = spawnSync(
			process.execPath,
			["dist/cli.cjs", "validate", output, "--images", "none"],
			{ encoding: "utf8" },
		);
		assert.equal(valid, 0, stdout);
	});

	it("creates files side by side, with a report of everything", () => {
		const { output, stdout } = run(["--split", "azure", "--layout", "v1"]);
		assert.deepEqual(readdirSync(output), [
			"conversion-report.json",
			"train_annotations.jsonl",
			"validation_annotations.jsonl",
		]);
		assert.match(linesOf(output, "validation_annotations.jsonl")[1] as string, /f0\/5\.jpg/);
		const report = JSON.parse(readFileSync(join(output, "conversion-report.json"), "utf8"));
		assert.equal(report.format, "coco");
		assert.equal(report.settings.split, "azure");
		assert.equal(report.counts.lines, 100);
		assert.deepEqual(
			report.problems.map(({ element, severity }: Record<string, string>) => [element, severity]),
			[["annotation 100 of image 0 (f0/0.jpg)", "error"]],
		);
		assert.deepEqual(report.split.classes[1], {
			name: "jug",
			counts: [
				{ images: 20, objects: 20 },
				{ images: 0, objects: 0 },
			],
		});
		assert.match(stdout, /^can +60 \(60\) +20 \(20\)$/m);
	});

	it("keeps every problem in the report", () => {
		const many = JSON.parse(cocoText(2));
		many.annotations = Array.from({ length: 1500 }, () => ({ image_id: 9, bbox: [0, 0, 2, 2] }));
		const path = join(folder, "many.json");
		writeFileSync(path, JSON.stringify(many));
		const output = join(folder, "many");
		spawnSync(process.execPath, [
			...["dist/cli.cjs", "convert", "coco", path, "-o", output, "--base-url", BASE, "--report"],
		]);
		const report = JSON.parse(readFileSync(join(output, "many.conversion-report.json"), "utf8"));
		// The last one reports that no line has an object.
		assert.equal(report.problems.length, 1501);
	});

	it("gives the same split for the same seed, and keeps groups together", () => {
		const split = (...args: string[]) => {
			const { output } = run([...args, "--layout", "v1"]);
			return linesOf(output, "validation_annotations.jsonl").map((line) => /f\d+\/\d+/.exec(line)?.[0]);
		};
		assert.deepEqual(split("--split", "ratio", "--seed", "3"), split("--split", "ratio", "--seed", "3"));
		assert.notDeepEqual(split("--split", "ratio", "--seed", "3"), split("--split", "ratio", "--seed", "4"));
		const groups = split("--split", "group", "--group-by", "(f\\d+)/").map((name) => name?.split("/")[0]);
		assert.equal(groups.length, 20);
		assert.equal(new Set(groups).size, 2);
	});

	it("writes nothing in a dry run, and reports the same", () => {
		const { output, stdout, status } = run(["--split", "ratio", "--dry-run"]);
		assert.equal(status, 1);
		assert.equal(existsSync(output), false);
		assert.match(stdout, /^Nothing was written\. This would be:\n.*100 lines, 100 objects/);
		assert.match(stdout, /^all +80 \(80\) +20 \(20\)$/m);
		const json = JSON.parse(run(["--dry-run", "--format", "json"]).stdout);
		assert.deepEqual([json.dryRun, json.split.parts, json.counts.lines], [true, ["all"], 100]);
	});

	it("detects the format", () => {
		const convert = (path: string) =>
			spawnSync(
				process.execPath,
				["dist/cli.cjs", "convert", "auto", path, "-o", join(folder, "auto"), "--base-url", BASE],
				{ encoding: "utf8" },
			);
		assert.match(convert(source).stdout, /ds\.jsonl: 100 lines/);
		const none = convert(join(folder, "nowhere.json"));
		assert.equal(none.status, 2);
		assert.match(none.stderr, /^Could not recognize the format of .*\. COCO: It cannot be read/);
	});

	it("replaces files only on request, and removes what a killed run left", async () => {
		const large = join(folder, "large.json");
		writeFileSync(large, cocoText(300_000));
		const output = join(folder, "killed");
		mkdirSync(output);
		const args = ["--split", "stratified", "--no-report"];
		const child = spawn(process.execPath, [
			...["dist/cli.cjs", "convert", "coco", large, "-o", output, "--base-url", BASE, ...args],
		]);
		const exited = once(child, "exit");
		while (!filesBelow(output).some((name) => name.endsWith("tmp"))) {
			await new Promise((resolve) => setTimeout(resolve, 5));
		}
		child.kill("SIGKILL");
		await exited;
		assert.ok(filesBelow(output).every((name) => name.endsWith("tmp")));
		assert.equal(run(args, output).status, 1);
		assert.equal(filesBelow(output).length, 4, filesBelow(output).join());
		const { status, stderr } = run(args, output);
		assert.equal(status, 2);
		assert.match(stderr, /MLTable: the files already exist; use --overwrite to replace them/);
		assert.equal(run([...args, "--overwrite"], output).status, 1);
	});

	it("leaves nothing behind when it is interrupted", { skip: process.platform === "win32" }, async () => {
		const large = join(folder, "large.json");
		writeFileSync(large, cocoText(300_000));
		const output = join(folder, "interrupted");
		const child = spawn(process.execPath, [
			...["dist/cli.cjs", "convert", "coco", large, "-o", output, "--base-url", BASE, "--split", "ratio"],
		]);
		while (!existsSync(output) || filesBelow(output).length === 0) {
			await new Promise((resolve) => setTimeout(resolve, 5));
		}
		child.kill("SIGINT");
		assert.deepEqual(await once(child, "exit"), [130, null]);
		assert.equal(existsSync(output), false);
	});

	const complaints: readonly [readonly string[], RegExp][] = [
		[["--split", "half"], /Unknown split "half"\. Use none, azure, ratio/],
		[["--split", "ratio", "--shares", "80/30"], /two or three percentages above 0 that add up to 100/],
		[["--split", "azure", "--shares", "80/20"], /azure does not use shares/],
		[["--split", "ratio", "--seed", "x"], /Invalid seed NaN\. Use a whole number/],
		[["--split", "group", "--group-by", "("], /not "folder", "prefix", or a regular expression/],
		[["--layout", "v3"], /Invalid value "v3" for --layout\. Use v1 or v2/],
	];
	for (const [args, message] of complaints) {
		it(`rejects ${args.join(" ")}`, () => {
			const { status, stderr, output } = run(args);
			assert.equal(status, 2);
			assert.match(stderr, message);
			assert.equal(existsSync(output), false);
		});
	}
});
