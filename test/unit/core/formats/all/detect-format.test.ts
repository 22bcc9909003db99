import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { detectFormats } from "#core/formats/all/detect-format.ts";
import { converters } from "#core/formats/all/index.ts";
import { memoryFiles } from "#test/unit/core/formats/support/memory-files.ts";

const COCO = JSON.stringify({ categories: [], images: [{ id: 1 }], annotations: [] });

async function cocoVerdict(files: Record<string, string>, path: string) {
	const verdicts = await detectFormats(path, memoryFiles(files), converters);
	return verdicts.find(({ converter }) => converter.id === "coco")?.recognition;
}

describe("detecting a format", () => {
	it("recognizes coco by its lists, as a file and as the one file of a folder", async () => {
		assert.equal((await cocoVerdict({ "a.json": COCO }, "a.json"))?.source, "a.json");
		assert.equal(
			(await cocoVerdict({ "ds/annotations/a.json": COCO, "ds/images/1.jpg": "" }, "ds"))?.source,
			"ds/annotations/a.json",
		);
		const folder = { "ds/_annotations.coco.json": COCO, "ds/1.jpg": "", "ds/other.json": "{}" };
		assert.equal((await cocoVerdict(folder, "ds"))?.source, "ds/_annotations.coco.json");
	});

	it("says why something is not coco", async () => {
		const because = async (files: Record<string, string>, path: string) =>
			(await cocoVerdict(files, path))?.because ?? "";
		assert.match(await because({ "a.json": "[]" }, "a.json"), /single JSON object/);
		assert.match(await because({ "a.json": "{}" }, "a.json"), /does not begin with the lists/);
		assert.match(await because({}, "a.json"), /no such file/);
		assert.match(await because({ "ds/1.jpg": "" }, "ds"), /no JSON file/);
		assert.match(await because({ "ds/a.json": COCO, "ds/b.json": COCO }, "ds"), /choose one of them/);
	});
});
