import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { png, vocHead, vocObject, vocXml } from "#test/unit/core/formats/pascal-voc/support/voc.ts";

const BASE = "azureml://datastores/store/paths/ds/";

function run(...args: string[]) {
	return spawnSync(process.execPath, ["dist/cli.cjs", ...args], { encoding: "utf8" });
}

describe("automl-images convert pascal-voc", () => {
	let root: string;
	before(() => {
		root = mkdtempSync(join(tmpdir(), "automl-images-"));
		mkdirSync(join(root, "ds/Annotations"), { recursive: true });
		mkdirSync(join(root, "ds/JPEGImages"));
		writeFileSync(join(root, "ds/JPEGImages/a.png"), png(100, 50));
		writeFileSync(
			join(root, "ds/Annotations/a.xml"),
			vocXml(vocObject([10, 10, 20, 20]) + vocObject([30, 30, 30, 30]), vocHead("a.png", 0, 0)),
		);
		writeFileSync(join(root, "ds/Annotations/b.xml"), "<annotation>");
	});
	after(() => rmSync(root, { recursive: true, force: true }));

	it("writes the folder's lines, reports what is lost, and validate agrees", () => {
		const output = join(root, "out");
		const args = ["convert", "pascal-voc", join(root, "ds"), "--output", output, "--base-url", BASE];
		const { status, stderr } = run(...args);
		assert.equal(status, 1, stderr);
		assert.match(stderr, /a\.xml: warning: size: The width is "0" .* 100 x 50 pixels, is used/);
		assert.match(stderr, /a\.xml: error: object 2 \(can\): The box \(30, 30, 30, 30\) has no area/);
		assert.match(stderr, /b\.xml: error: .*This is not XML/);
		const written = readFileSync(join(output, "ds.jsonl"), "utf8").trimEnd().split("\n");
		assert.equal(written.length, 1);
		assert.equal(JSON.parse(written[0] as string).image_url, `${BASE}JPEGImages/a.png`);
		assert.match(run("validate", join(output, "ds.jsonl")).stdout, /1 objects? (?:is|are) dropped/);
	});

	describe("with --one-based", () => {
		const convert = (format: string, name: string, ...more: string[]) => {
			const to = ["--output", join(root, name), "--base-url", BASE, "--one-based"];
			return run("convert", format, join(root, "ds"), ...to, ...more);
		};

		it("counts pixels from 1, to the end of the last, which the report says", () => {
			const { status, stderr } = convert("pascal-voc", "one", "--report");
			assert.equal(status, 1, stderr);
			const [line] = readFileSync(join(root, "one/ds.jsonl"), "utf8").split("\n");
			const [first, second] = JSON.parse(line as string).label;
			assert.deepEqual([first.topX, first.topY, first.bottomX, first.bottomY], [0.09, 0.18, 0.2, 0.4]);
			// A box of one pixel then has an area.
			assert.deepEqual([second.topX, second.bottomX], [0.29, 0.3]);
			const report = JSON.parse(readFileSync(join(root, "one/ds.conversion-report.json"), "utf8"));
			assert.equal(report.settings.oneBased, true);
		});

		it("is rejected for other formats, and with --azure-compatible", () => {
			const other = convert("pascal-voc-masks", "other");
			assert.equal(other.status, 2);
			assert.match(other.stderr, /^--one-based applies to pascal-voc only, not to pascal-voc-masks\./);
			const azure = convert("pascal-voc", "azure", "--azure-compatible");
			assert.equal(azure.status, 2);
			assert.match(azure.stderr, /it cannot be combined with --one-based/);
			assert.ok(!existsSync(join(root, "other")) && !existsSync(join(root, "azure")));
		});
	});
});
