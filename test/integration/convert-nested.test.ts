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
import { dirname, join } from "node:path";
import { after, before, describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import { startLanguageServer } from "#test/integration/support/language-server.ts";
import { vocHead, vocObject, vocXml } from "#test/unit/core/formats/pascal-voc/support/voc.ts";
import { SHARED, withoutShared } from "#test/unit/core/formats/support/shared.ts";

const BASE = "azureml://datastores/store/paths/ds";
const XML = vocXml(vocObject([10, 10, 20, 20]), vocHead("1.jpg"));

describe("folders with datasets in them", () => {
	let folder: string;
	before(() => {
		folder = mkdtempSync(join(tmpdir(), "automl-images-"));
		for (const path of [
			"VOCdevkit/VOC2007/Annotations/1.xml",
			"VOCdevkit/VOC2012/Annotations/1.xml",
			"my export/train/1.xml",
			"my export/valid/1.xml",
		]) {
			mkdirSync(dirname(join(folder, path)), { recursive: true });
			writeFileSync(join(folder, path), XML);
		}
	});
	after(() => rmSync(folder, { recursive: true, force: true }));

	const convert = (format: string, source: string, ...more: string[]) => {
		const args = ["convert", format, source, "-o", join(folder, "out"), "--base-url", BASE, ...more];
		return spawnSync(process.execPath, ["dist/cli.cjs", ...args], { encoding: "utf8" });
	};
	/** The commands that a message offers, run unchanged by a shell. */
	const runOffers = (stderr: string) =>
		[...stderr.matchAll(/^ {2}automl-images (.*)$/gm)].map(([, words]) =>
			spawnSync(`"${process.execPath}" dist/cli.cjs ${words}`, { encoding: "utf8", shell: true }),
		);

	it("are rejected with a working command for each", () => {
		for (const format of ["auto", "pascal-voc"]) {
			const { status, stderr } = convert(format, join(folder, "VOCdevkit"), "--overwrite");
			assert.equal(status, 2);
			const what = format === "auto" ? "a known format" : "the format Pascal VOC";
			const problem = `VOCdevkit is not a dataset in ${what}, but it contains datasets.\nEach one separately`;
			assert.ok(stderr.includes(problem), stderr);
			const offers = runOffers(stderr);
			assert.deepEqual(
				offers.map((offer) => offer.status),
				[0, 0],
			);
			assert.match(offers[1]?.stdout ?? "", /VOC2012\.jsonl: 1 line, 1 object for object-detection/);
		}
	});

	it("are offered together if they are parts, from any path", () => {
		const { status, stderr } = convert("auto", join(folder, "my export"));
		assert.equal(status, 2);
		assert.match(stderr, /All parts together.*\n.*pascal-voc ".*my export" .* --split folders\n/);
		const [together] = runOffers(stderr);
		assert.equal(together?.status, 0, together?.stderr);
	});

	it("must have parts for the split folders", () => {
		const { status, stderr } = convert("auto", join(folder, "VOCdevkit"), "--split", "folders");
		assert.equal(status, 2);
		assert.match(stderr, /has no folders for its parts, such as train and valid/);
		const azure = convert("auto", join(folder, "my export"), "--split", "folders", "--azure-compatible");
		assert.match(azure.stderr, /--azure-compatible cannot be combined with --split folders/);
	});

	it("are listed for the wizard, all parts together first", async () => {
		const server = await startLanguageServer();
		try {
			const source = pathToFileURL(join(folder, "my export")).toString();
			const answers = await server.ask("automlImages/detectFormats", { source });
			assert.deepEqual(
				answers
					.filter(({ isBelow }) => isBelow)
					.map(({ id, parts, source: start }) => [id, parts, start?.replace(source, "")]),
				[
					["pascal-voc", ["train", "valid"], ""],
					["pascal-voc", undefined, "/train"],
					["pascal-voc", undefined, "/valid"],
				],
			);
		} finally {
			await server.stop();
		}
	});

	const roboflow = `${SHARED}data/datumaro/roboflow_dataset`;
	for (const [name, format] of [
		["coco", "coco"],
		["voc", "pascal-voc"],
		["multiclass", "labels-csv"],
	] as const) {
		const skip = withoutShared(`data/datumaro/roboflow_dataset/${name}`);
		it(`converts Roboflow's ${name} with its folders as the split`, { skip }, () => {
			const out = join(folder, name);
			const { status, stderr } = convert(format, `${roboflow}/${name}`, "--split", "folders", "-o", out);
			assert.equal(status, 0, stderr);
			const urlsOf = (file: string) =>
				readFileSync(join(out, file), "utf8")
					.trimEnd()
					.split("\n")
					.map((line) => JSON.parse(line).image_url);
			assert.deepEqual(urlsOf("training-mltable-folder/train_annotations.jsonl"), [
				`${BASE}/train/train_001.jpg`,
				`${BASE}/train/train_002.jpg`,
			]);
			assert.deepEqual(urlsOf("validation-mltable-folder/validation_annotations.jsonl"), [
				`${BASE}/val/val_001.jpg`,
			]);
			// There is no test folder, so there is no file for it.
			assert.deepEqual(readdirSync(out).length, 3);
			assert.ok(existsSync(join(out, "conversion-report.json")));
		});
	}
});
