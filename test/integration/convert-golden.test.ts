import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { goldenPath } from "#test/fixtures/golden.ts";

const BASE =
	"azureml://subscriptions/s/resourcegroups/rg/workspaces/ws/datastores/workspaceblobstore/paths/LocalUpload/0123456789abcdef0123456789abcdef/ds/";

interface Golden {
	readonly format: string;
	/** Relative to the folder of golden files. */
	readonly source: string;
	/** Appended to the base URL that all have in common. */
	readonly base?: string;
	readonly split?: "azure";
	/** What the official script wrote: a file without a split, a folder with one. */
	readonly expected: string;
}

const CLASSES = "expected_ClassificationJSONLConverter.jsonl";

/** Each is compared byte for byte. */
const GOLDEN: readonly Golden[] = [
	{ format: "coco", source: "coco/od.json", base: "images/", expected: "coco/expected_od.jsonl" },
	{ format: "coco", source: "coco/seg.json", base: "images/", expected: "coco/expected_seg.jsonl" },
	{
		format: "coco",
		source: "coco/seg_compressed.json",
		base: "images/",
		expected: "coco/expected_seg_compressed.jsonl",
	},
	{ format: "class-folders", source: "classes/ds", expected: `classes/${CLASSES}` },
	{ format: "class-folders", source: "classes/ds", split: "azure", expected: "classes/expected_cli" },
	{ format: "labels-csv", source: "multilabel/ds/labels.csv", expected: `multilabel/${CLASSES}` },
	{
		format: "labels-csv",
		source: "multilabel/ds/labels.csv",
		split: "azure",
		expected: "multilabel/expected_cli",
	},
	{ format: "pascal-voc", source: "voc/ds", split: "azure", expected: "voc/expected_od_cli" },
	{
		format: "pascal-voc-masks",
		source: "voc/ds",
		split: "azure",
		expected: "voc/expected_seg_jsonl_converter",
	},
];

/** The files below a folder with their texts; for a single file, its text. */
function textsOf(path: string): Record<string, string> {
	if (!statSync(path).isDirectory()) {
		return { lines: readFileSync(path, "utf8") };
	}
	const names = readdirSync(path, { recursive: true, encoding: "utf8" }).sort();
	return Object.fromEntries(
		names
			.filter((name) => statSync(join(path, name)).isFile())
			.map((name) => [name, readFileSync(join(path, name), "utf8")]),
	);
}

describe("convert --azure-compatible", () => {
	let folder: string;
	before(() => {
		folder = mkdtempSync(join(tmpdir(), "automl-images-"));
	});
	after(() => rmSync(folder, { recursive: true, force: true }));

	for (const [index, { format, source, base = "", split, expected }] of GOLDEN.entries()) {
		it(`${format}: ${source} becomes ${expected}`, () => {
			const output = join(folder, String(index));
			const args = [format, goldenPath(`converters/${source}`), "-o", output, "--base-url", BASE + base];
			const { stderr } = spawnSync(
				process.execPath,
				[
					...["dist/cli.cjs", "convert", ...args, "--azure-compatible"],
					...(split ? ["--split", split, "--no-report"] : []),
				],
				{ encoding: "utf8" },
			);
			const wanted = textsOf(goldenPath(`converters/${expected}`));
			const written = textsOf(split ? output : join(output, readdirSync(output)[0] ?? stderr));
			// One of the scripts writes no tables.
			const compared = Object.fromEntries(
				Object.entries(written).filter(([name]) => name in wanted || !name.endsWith("MLTable")),
			);
			assert.deepEqual(compared, wanted);
		});
	}
});
