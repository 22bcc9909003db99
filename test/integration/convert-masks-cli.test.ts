import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { greyPng } from "#test/unit/core/formats/pascal-voc/support/png.ts";
import { vocXml } from "#test/unit/core/formats/pascal-voc/support/voc-masks.ts";

describe("automl-images convert pascal-voc-masks", () => {
	let folder: string;
	before(() => {
		folder = mkdtempSync(join(tmpdir(), "automl-images-"));
	});
	after(() => rmSync(folder, { recursive: true, force: true }));

	it("converts a folder on disk", () => {
		for (const name of ["annotations", "segmentation-masks"]) {
			mkdirSync(join(folder, "ds", name), { recursive: true });
		}
		writeFileSync(join(folder, "ds/annotations/a.xml"), vocXml(["can"]));
		writeFileSync(join(folder, "ds/segmentation-masks/a.png"), greyPng(["....", ".11.", ".11.", "...."]));
		const { status, stderr } = spawnSync(
			process.execPath,
			[
				"dist/cli.cjs",
				"convert",
				"pascal-voc-masks",
				join(folder, "ds"),
				"-o",
				folder,
				"--base-url",
				"https://x",
			],
			{ encoding: "utf8" },
		);
		assert.equal(stderr, "");
		assert.equal(status, 0);
		const line = JSON.parse(readFileSync(join(folder, "ds.jsonl"), "utf8"));
		assert.deepEqual(line.label[0].polygon, [[0.25, 0.25, 0.75, 0.25, 0.75, 0.75, 0.25, 0.75]]);
	});

	it("reads PNG without the worker threads of its library", () => {
		const files = globSync("dist/node/**/*.mjs");
		assert.ok(files.length > 2);
		for (const file of files) {
			assert.doesNotMatch(readFileSync(file, "utf8"), /worker_threads/, file);
		}
	});
});
