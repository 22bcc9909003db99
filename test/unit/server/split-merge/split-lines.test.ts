// Slow: not part of `npm run test:fast`.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import { checkText } from "#core/checking/check-text.ts";
import { imageInTwoSplits } from "#core/rules/dataset/image-in-two-splits.ts";
import { objectDetection } from "#core/tasks/object-detection.ts";
import { readLineSplit, runSplit } from "#server/split-merge/split-lines.ts";
import { propertyRuns } from "#test/unit/core/rules/line/support/property-runs.ts";
import {
	anyLines,
	anyWish,
	linesOf,
	problems,
	record,
	split,
	splitOf,
	useFolder,
	write,
	written,
} from "#test/unit/server/split-merge/support/line-files.ts";

useFolder();

describe("a split of an annotation file", () => {
	it("copies every line once, in order and byte for byte, and keeps the lines of an image together", async () => {
		const first = record("first", "can");
		await fc.assert(
			fc.asyncProperty(anyLines, anyWish, fc.constantFrom("\n", "\r\n"), async (more, wish, end) => {
				const lines = [first, ...more];
				const source = write(lines.join(end));
				const { files, split: table, counts } = written(await split(source, wish));
				const parts = files.map(linesOf);
				const expected = lines
					.map((line, i) => (end === "\r\n" && i < lines.length - 1 ? `${line}\r` : line))
					.filter((line) => line.trim() !== "");
				// Each part is a subsequence of the source; together they are all of it.
				const place = new Map<string, number[]>();
				for (const [i, line] of expected.entries()) {
					place.set(line, [...(place.get(line) ?? []), i]);
				}
				assert.deepEqual(parts.flat().toSorted(), expected.toSorted());
				for (const part of parts) {
					let at = -1;
					for (const line of part) {
						const next = place.get(line)?.find((each) => each > at);
						assert.ok(next !== undefined, "the order of a part is that of the source");
						at = next;
					}
				}
				const facts = parts.map((part, i) => ({
					...{
						file: String(i),
						name: String(i),
						split: (["train", "validation", "test"] as const)[i] ?? "test",
					},
					facts: checkText(part.join("\n"), objectDetection).facts,
				}));
				assert.deepEqual([...imageInTwoSplits.check(facts)], []);
				assert.equal(counts.lines, expected.length);
				const images = new Set(
					lines.map((line) => /data\/(.*?)\.jpg/.exec(line)?.[1]).filter((each) => each),
				);
				assert.equal(
					table?.totals.reduce((sum, part) => sum + part.images, 0),
					images.size,
				);
			}),
			propertyRuns(60),
		);
	});

	it("assigns lines without an image to training, and says so", async () => {
		const source = write(
			[...Array.from({ length: 9 }, (_, i) => record(String(i), "can")), "{", ""].join("\n"),
		);
		const result = written(await split(source, { split: "ratio", shares: "50/50" }));
		assert.ok(linesOf(result.files[0] as string).includes("{"));
		assert.deepEqual(problems(result), [
			"warning line 10: The line has no readable image_url, so no rule can assign it; it goes to train, where it can be fixed",
		]);
	});

	it("counts the classes of all lines of an image, and says that they stay together", async () => {
		const source = write([record("1", "can"), record("2", "cup"), record("1", "cup", "cup")].join("\n"));
		const result = written(await split(source, { split: "stratified", shares: "50/50" }));
		const sum = (name: string) =>
			result.split?.classes
				.find((each) => each.name === name)
				?.counts.map(({ objects }) => objects)
				.toSorted();
		assert.deepEqual(
			[sum("can"), sum("cup")],
			[
				[0, 1],
				[1, 2],
			],
		);
		assert.deepEqual(problems(result), [
			"info line 1: Lines 1, 3 show the same image, so they stay together",
		]);
	});

	it("creates folders with tables for version 2", async () => {
		const source = write(`${record("1", "can")}\n${record("2", "can")}\n`);
		const { files } = written(await split(source, {}, { layout: "v2" }));
		assert.deepEqual(
			files.map((file) => file.slice(`${source}.out/`.length).replaceAll("\\", "/")).toSorted(),
			[
				"training-mltable-folder/MLTable",
				"training-mltable-folder/train_annotations.jsonl",
				"validation-mltable-folder/MLTable",
				"validation-mltable-folder/validation_annotations.jsonl",
			],
		);
	});

	it("replaces nothing without a request, not even its source, and leaves nothing behind if it ends early", async () => {
		const source = write(`${record("1", "can")}\n${record("2", "can")}\n`);
		written(await split(source, {}));
		const again = await split(source, {});
		assert.equal(again.outcome, "exists");
		written(await split(source, {}, { overwrite: true }));
		const [train] = readdirSync(`${source}.out`);
		const own = join(`${source}.out`, train as string);
		const onto = await split(own, {}, { outputFolder: `${source}.out`, overwrite: true });
		assert.match(problems(onto)[0] ?? "", /Part of the result would overwrite its source/);

		const output = `${source}.cancelled`;
		const request = {
			source,
			outputFolder: output,
			split: splitOf({}),
			layout: "v1",
			overwrite: false,
			dryRun: false,
		} as const;
		let asked = 0;
		const result = await runSplit(request, { isCancelled: () => asked++ > 2 });
		assert.equal(result.outcome, "cancelled");
		assert.throws(() => readdirSync(output), /ENOENT/);
		written(await split(source, {}, { outputFolder: output, dryRun: true }));
		assert.throws(() => readdirSync(output), /ENOENT/);
	});

	it("rejects bytes that are not UTF-8, files without annotations, and splits that cannot split a file", async () => {
		const latin = write(Buffer.from(`${record("1", "can")}\n${record("2", "K\u00e4se")}\n`, "latin1"));
		assert.match(
			problems(await split(latin, {}))[0] ?? "",
			/^fatal : The file is not valid UTF-8 between lines 1 and 2/,
		);
		assert.throws(() => readdirSync(`${latin}.out`), /ENOENT/);
		assert.match(
			problems(await split(write('{"role":"user"}\n'), {}))[0] ?? "",
			/so this is not an annotation file$/,
		);
		assert.match(problems(await split(`${latin}.none`, {}))[0] ?? "", /^fatal : /);
		assert.match(String(readLineSplit({ split: "folders" })), /^The split folders cannot be used for a file/);
		assert.match(String(readLineSplit({ split: "none" })), /^The split none cannot be used for a file/);
	});
});
