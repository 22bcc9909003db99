// Slow: not part of `npm run test:fast`.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import fc from "fast-check";
import { propertyRuns } from "#test/unit/core/rules/line/support/property-runs.ts";
import {
	anyLines,
	anyWish,
	linesOf,
	merge,
	problems,
	record,
	split,
	useFolder,
	write,
	written,
} from "#test/unit/server/split-merge/support/line-files.ts";

useFolder();

describe("a merge of annotation files", () => {
	it("restores what was split, for any file", async () => {
		await fc.assert(
			fc.asyncProperty(anyLines, anyWish, async (more, wish) => {
				const lines = [record("first", "can"), ...more];
				const { files } = written(await split(write(lines.join("\n")), wish));
				const full = files.filter((file) => linesOf(file).some((line) => line.includes("image_url")));
				const { target, ...result } = await merge(full);
				if (full.length > 0) {
					written(result);
					assert.deepEqual(linesOf(target), full.flatMap(linesOf));
				}
			}),
			propertyRuns(60),
		);
	});

	it("reports duplicate images, and skips only identical lines", async () => {
		const one = write(`${record("1", "can")}\n${record("2", "can")}\n`);
		const two = write(`${record("3", "can")}\r\n${record("1", "can")}\r\n${record("2", "cup")}`);
		const plain = await merge([one, two]);
		assert.equal(written(plain).counts.lines, 5);
		assert.deepEqual(problems(plain), [
			`warning line 2: The line is the same as line 1 of ${one}; both are written`,
			`warning line 3: The line has the same image as line 2 of ${one} but is different; both are written`,
		]);
		const cleared = await merge([one, two], { deduplicate: true });
		assert.deepEqual(linesOf(cleared.target), [
			...[record("1", "can"), record("2", "can"), `${record("3", "can")}\r`, record("2", "cup")],
		]);
		assert.match(
			problems(cleared).at(-1) ?? "",
			/^info line 2: The line is the same as an earlier line and is skipped$/,
		);
	});

	it("recognizes the same image in either form of its URL", async () => {
		const older = write(`${record("1", "can")}\n`);
		const newer = write(
			`${record("1", "cup").replace("AmlDatastore://data/", "azureml://subscriptions/s/resourcegroups/g/workspaces/w/datastores/data/paths/")}\n`,
		);
		assert.equal(problems(await merge([older, newer])).length, 1);
	});

	it("rejects files for different tasks, and those without a task", async () => {
		const boxes = write(`${record("1", "can")}\n`);
		const classes = write('{"image_url":"a","label":"can"}\n');
		const chat = write('{"role":"user"}\n');
		const result = await merge([boxes, classes, chat]);
		assert.deepEqual(problems(result), [
			`fatal : The file is for multi-class classification, but ${boxes} is for object detection; no job can train on both`,
			"fatal : No line has both image_url and label, so this is not an annotation file",
		]);
		assert.throws(() => readFileSync(result.target), /ENOENT/);
	});

	it("includes background images, which fit any task", async () => {
		const boxes = write(`${record("1", "can")}\n`);
		const backgrounds = write(`${record("2")}\n`);
		const result = written(await merge([backgrounds, boxes]));
		assert.deepEqual(result.counts, { lines: 2, backgrounds: 1, objects: 1, segments: 0 });
	});

	it("replaces nothing without a request, and never one of its sources", async () => {
		const one = write(`${record("1", "can")}\n`);
		const two = write(`${record("2", "can")}\n`);
		const { target } = await merge([one, two]);
		assert.equal((await merge([one, two], { target })).outcome, "exists");
		const onto = await merge([one, two], { target: one, overwrite: true });
		assert.match(problems(onto)[0] ?? "", /would overwrite one of its sources/);
		assert.match(problems(await merge([one, one]))[0] ?? "", /is named twice/);
		assert.deepEqual(linesOf(one), [record("1", "can")]);
	});
});
