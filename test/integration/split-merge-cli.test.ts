import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";

const BCCD = join(import.meta.dirname, "../../../shared/data/bccd/BCCD");

function run(...args: string[]) {
	const { status, stdout, stderr } = spawnSync(process.execPath, ["dist/cli.cjs", ...args], {
		encoding: "utf8",
		maxBuffer: 1 << 28,
	});
	return { status, stdout, stderr };
}

function record(image: number, label = "can"): string {
	const box = { label, topX: 0, topY: 0, bottomX: 0.5, bottomY: 1 };
	return JSON.stringify({ image_url: `AmlDatastore://data/${image}.jpg`, label: [box] });
}

describe("automl-images split and merge", () => {
	let folder: string;
	let unique = 0;
	before(() => {
		folder = mkdtempSync(join(tmpdir(), "automl-images-"));
	});
	after(() => rmSync(folder, { recursive: true, force: true }));
	const fresh = () => join(folder, `out${unique++}`);
	const file = (...lines: string[]) => {
		const path = join(folder, `in${unique++}.jsonl`);
		writeFileSync(path, `${lines.join("\n")}\n`);
		return path;
	};
	const lines = (path: string) => readFileSync(path, "utf8").trimEnd().split("\n");

	it("split the blood cells so that every class has its share, and merge them again", {
		skip: existsSync(BCCD) ? false : `${BCCD} is not there`,
	}, () => {
		const [source, parts] = [fresh(), fresh()];
		run("convert", "pascal-voc", BCCD, "--output", source, "--base-url", "AmlDatastore://data/");
		const whole = join(source, "BCCD.jsonl");
		const { status, stdout } = run(
			"split",
			whole,
			"--output",
			parts,
			"--shares",
			"70/20/10",
			"--format",
			"json",
		);
		assert.equal(status, 0);
		const { files, split } = JSON.parse(stdout);
		assert.deepEqual(split.parts, ["train", "validation", "test"]);
		for (const { name, counts } of split.classes) {
			const images = counts.map((count: { images: number }) => count.images);
			const share = images[0] / images.reduce((sum: number, each: number) => sum + each, 0);
			assert.ok(Math.abs(share - 0.7) < 0.05, `${name}: ${images}`);
		}
		assert.equal(run("validate", parts).status, 1, "two boxes have no area, as before");
		const merged = join(folder, "merged.jsonl");
		const jsonl = files.filter((path: string) => path.endsWith(".jsonl"));
		assert.match(run("merge", ...jsonl, "--output", merged).stdout, /364 lines, 4888 objects/);
		assert.deepEqual(lines(merged).toSorted(), lines(whole).toSorted());
	});

	it("give the same split for the same seed, and write nothing in a dry run", () => {
		const source = file(...Array.from({ length: 40 }, (_, i) => record(i)));
		const train = (seed: string) => {
			const output = fresh();
			run("split", source, "--output", output, "--split", "ratio", "--seed", seed, "--layout", "v1");
			return lines(join(output, "train_annotations.jsonl"));
		};
		assert.deepEqual(train("3"), train("3"));
		assert.notDeepEqual(train("3"), train("4"));
		const output = fresh();
		const { status, stdout } = run("split", source, "--output", output, "--dry-run");
		assert.equal(status, 0);
		assert.match(
			stdout,
			/^Nothing was written\. This would be:\n.*40 lines, 40 objects for object-detection\n/,
		);
		assert.match(stdout, /^all +32 \(32\) +8 \(8\)$/m);
		assert.ok(!existsSync(output));
	});

	it("replace files only on request", () => {
		const [one, two, output] = [file(record(1)), file(record(2)), join(folder, "both.jsonl")];
		assert.equal(run("merge", one, two, "--output", output).status, 0);
		const again = run("merge", one, two, "--output", output);
		assert.equal(again.status, 2);
		assert.match(again.stderr, /both\.jsonl: the file already exists; use --overwrite to replace it/);
		assert.equal(run("merge", two, one, "--output", output, "--overwrite").status, 0);
		assert.deepEqual(lines(output), [record(2), record(1)]);
	});

	it("leave nothing behind when interrupted, and remove what a killed run left", {
		skip: process.platform === "win32",
	}, async () => {
		const source = file(Array.from({ length: 150_000 }, (_, i) => record(i)).join("\n"));
		const output = fresh();
		const args = ["dist/cli.cjs", "split", source, "--output", output, "--layout", "v1"];
		const hasBegun = async () => {
			while (!existsSync(output) || readdirSync(output).length < 2) {
				await new Promise((resolve) => setTimeout(resolve, 5));
			}
		};
		const interrupted = spawn(process.execPath, args);
		await hasBegun();
		interrupted.kill("SIGINT");
		assert.deepEqual(await once(interrupted, "exit"), [130, null]);
		assert.ok(!existsSync(output));

		const killed = spawn(process.execPath, args);
		await hasBegun();
		killed.kill("SIGKILL");
		await once(killed, "exit");
		assert.ok(readdirSync(output).every((name) => name.endsWith(".automl-images.tmp")));
		assert.equal(spawnSync(process.execPath, args).status, 0);
		assert.deepEqual(readdirSync(output).toSorted(), [
			"train_annotations.jsonl",
			"validation_annotations.jsonl",
		]);
	});

	for (const [args, message] of [
		[["split"], /^Specify the annotation file to split/],
		[["split", "a", "b"], /^Specify only one file; b is one too many/],
		[["split", "a"], /^Specify the output folder with --output/],
		[["split", "a", "-o", "b", "--split", "folders"], /^The split folders cannot be used for a file/],
		[["split", "a", "-o", "b", "--shares", "80/30"], /^Invalid shares "80\/30"/],
		[["split", "a", "-o", "b", "--layout", "v3"], /^Invalid value "v3" for --layout/],
		[["merge", "a"], /^Specify at least two annotation files to merge/],
		[["merge", "a", "b"], /^Specify the output file with --output/],
	] as const) {
		it(`reject ${args.join(" ")}`, () => {
			const { status, stderr } = run(...args);
			assert.equal(status, 2);
			assert.match(stderr, message);
		});
	}
});
