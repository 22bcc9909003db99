// Slow: not part of `npm run test:fast`.
import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import type { ConversionEvent, Converter } from "#core/formats/converter.ts";
import { mltableText } from "#core/mltable/write-mltable.ts";
import { planOutput } from "#server/conversion/output-plan.ts";
import { type ConversionRequest, runConversion } from "#server/conversion/run-conversion.ts";
import { type ChosenSplit, readSplit } from "#server/conversion/split-options.ts";
import { goldenPath } from "#test/fixtures/golden.ts";

/** A format in which every source is this many images, each with its own class, counted from a place on. */
function fakeFormat(count: number, firstPlace = 0, nameLength = 1): Converter {
	return {
		id: "fake",
		name: "Fake",
		startsFrom: "folder",
		tasks: ["multiclass"],
		recognize: async (path) => ({ source: path, because: "Everything is" }),
		convert: async function* (): AsyncGenerator<ConversionEvent, void, undefined> {
			yield { kind: "task", task: "multiclass" };
			for (let i = 0; i < count; i++) {
				const imageUrl = `azureml://x/é\u2028${i}-${"n".repeat(nameLength)}.jpg`;
				const annotation = { imageUrl, content: { kind: "class", label: `c${i % 3}` } } as const;
				yield { kind: "image", annotation, place: firstPlace + i };
			}
		},
	};
}

describe("a conversion", () => {
	let root: string;
	beforeEach(() => {
		root = mkdtempSync(join(tmpdir(), "automl-images-"));
	});
	afterEach(() => rmSync(root, { recursive: true, force: true }));

	const convert = (converter: Converter, split: string, more: Partial<ConversionRequest> = {}) =>
		runConversion(
			{
				converter,
				source: join(root, "ds"),
				outputFolder: join(root, "out"),
				baseUrl: "azureml://x",
				task: "auto",
				overwrite: false,
				split: readSplit({ split }) as ChosenSplit,
				layout: "v1",
				...more,
			},
			{ isCancelled: () => false },
		);
	const numbersIn = (part: string) =>
		readFileSync(join(root, "out", `${part}_annotations.jsonl`), "utf8")
			.split("\n")
			.slice(0, -1)
			.map((line) => Number(/(\d+)-/.exec(JSON.parse(line).image_url)?.[1]));

	it("splits by the place that the converter counts", async () => {
		await convert(fakeFormat(8, 3), "azure");
		assert.deepEqual(numbersIn("validation"), [2, 7]);
		assert.deepEqual(numbersIn("train"), [0, 1, 3, 4, 5, 6]);
	});

	it("keeps all lines and their order if they wait for their part, however many", async () => {
		const result = await convert(fakeFormat(3000, 0, 1000), "stratified");
		assert.ok(result.outcome === "converted");
		const [train, validation] = [numbersIn("train"), numbersIn("validation")];
		for (const numbers of [train, validation]) {
			assert.deepEqual(
				numbers,
				[...numbers].sort((a, b) => a - b),
			);
		}
		assert.equal(new Set([...train, ...validation]).size, 3000);
		assert.deepEqual(
			result.split?.classes.map(({ counts }) => counts.map(({ images }) => images)),
			[
				[800, 200],
				[800, 200],
				[800, 200],
			],
		);
		assert.equal(readdirSync(join(root, "out")).length, 3, "nothing but the parts and the report");
	});

	it("is in Python's spelling if it must match Azure's, spaced with a split", async () => {
		await convert(fakeFormat(1), "azure", { azureCompatible: true });
		assert.equal(
			readFileSync(join(root, "out/validation_annotations.jsonl"), "utf8"),
			`${String.raw`{"image_url": "azureml://x/\u00e9\u20280-n.jpg", "label": "c0"}`}\n`,
		);
	});

	it("warns about an empty part", async () => {
		const result = await convert(fakeFormat(1), "ratio");
		assert.ok(result.outcome === "converted");
		assert.match(
			result.problems.list[0]?.reason ?? "",
			/^The validation part got no images, so its file is empty$/,
		);
	});

	it("can be stopped between two lines, even while they are copied", async () => {
		for (const after of [1, 150]) {
			let asked = 0;
			const result = await runConversion(
				{
					converter: fakeFormat(100),
					source: join(root, "ds"),
					outputFolder: join(root, "out"),
					task: "auto",
					overwrite: false,
					split: readSplit({ split: "ratio" }) as ChosenSplit,
				},
				{ isCancelled: () => asked++ > after },
			);
			assert.deepEqual(result, { outcome: "cancelled" });
			assert.deepEqual(readdirSync(root), []);
		}
	});
});

describe("the files of a conversion", () => {
	it("are named by layout and part", () => {
		assert.deepEqual(planOutput("a/ds.json", ["all"], "v2", false).names, ["ds.jsonl"]);
		assert.deepEqual(planOutput("a/ds", ["train", "test"], "v1", true).names, [
			"train_annotations.jsonl",
			"test_annotations.jsonl",
			"conversion-report.json",
		]);
		assert.deepEqual(planOutput("a/ds.v2.json", ["all"], "v2", true).names, [
			"ds.v2.jsonl",
			"ds.v2.conversion-report.json",
		]);
		assert.deepEqual(planOutput("a/ds", ["validation"], "v2", false).names, [
			"validation-mltable-folder/validation_annotations.jsonl",
			"validation-mltable-folder/MLTable",
		]);
	});

	it("have the tables of the official scripts", () => {
		for (const [folder, file] of [
			["training", "train"],
			["validation", "validation"],
		]) {
			const path = goldenPath(`converters/classes/expected_cli/${folder}-mltable-folder/MLTable`);
			assert.equal(mltableText(`${file}_annotations.jsonl`), readFileSync(path, "utf8"));
		}
	});
});
