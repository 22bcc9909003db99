import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { png, vocHead, vocObject, vocXml } from "#test/unit/converters/support/voc.ts";

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

	it("writes the folder's lines, says what is lost, and validate agrees", () => {
		const output = join(root, "out");
		const args = ["convert", "pascal-voc", join(root, "ds"), "--output", output, "--base-url", BASE];
		const { status, stderr } = run(...args);
		assert.equal(status, 1, stderr);
		assert.match(stderr, /a\.xml: warning: size: Its width is "0" .* 100 x 50 pixels, is taken/);
		assert.match(stderr, /a\.xml: error: object 2 \(can\): Its box \(30, 30, 30, 30\) has no area/);
		assert.match(stderr, /b\.xml: error: .*This is not XML/);
		const written = readFileSync(join(output, "ds.jsonl"), "utf8").trimEnd().split("\n");
		assert.equal(written.length, 1);
		assert.equal(JSON.parse(written[0] as string).image_url, `${BASE}JPEGImages/a.png`);
		assert.match(run("validate", join(output, "ds.jsonl")).stdout, /1 objects? (?:is|are) dropped/);
	});
});
