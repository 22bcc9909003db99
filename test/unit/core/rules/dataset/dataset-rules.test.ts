import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { checkText } from "#core/checking/check-text.ts";
import { type Split, splitName } from "#core/model/split.ts";
import { checkDataset, datasetRules } from "#core/rules/dataset/index.ts";

const line = (image: number | string, label: unknown) =>
	JSON.stringify({ image_url: `AmlDatastore://data/${image}.jpg`, label });
const box = (label: string) => ({ label, topX: 0, topY: 0, bottomX: 0.5, bottomY: 1 });

function check(files: Readonly<Record<string, string>>) {
	const parts = Object.entries(files).map(([name, text]) => ({
		file: `file:///${name}`,
		name,
		split: splitName("", name)?.split as Split,
		facts: checkText(text).facts,
	}));
	return [...checkDataset(parts)];
}

/** File, line from 1, rule, and what is marked. */
function found(files: Readonly<Record<string, readonly string[]>>) {
	const texts = Object.entries(files).map(([name, lines]) => [`${name}.jsonl`, lines.join("\n")] as const);
	return check(Object.fromEntries(texts)).map(({ file, line: at, ruleId, start, end }) => {
		const name = file.slice("file:///".length, -".jsonl".length);
		return [name, at + 1, ruleId, files[name]?.[at]?.slice(start, end)];
	});
}

const URL = '"AmlDatastore://data/1.jpg"';

describe("dataset rules", () => {
	for (const { id, example } of datasetRules) {
		it(`${id} alone has findings in its bad example, and no rule in the good one`, () => {
			const bad = check(example.bad);
			assert.deepEqual([...new Set(bad.map(({ ruleId }) => ruleId))], [id]);
			assert.deepEqual(check(example.good), []);
		});

		it(`${id} says what it means for training`, () => {
			for (const { message } of check(example.bad)) {
				assert.match(message, /training (?:learns|would)[^.]*$/);
			}
		});
	}

	it("image-in-two-splits has findings on both sides, each pointing to the other", () => {
		const train = [line(1, "can"), line(2, "can")];
		const validation = [line(3, "can"), line(1, "can")];
		assert.deepEqual(found({ train, validation }), [
			["train", 1, "image-in-two-splits", URL],
			["validation", 2, "image-in-two-splits", URL],
		]);
		const [first] = check({ "train.jsonl": train.join("\n"), "validation.jsonl": validation.join("\n") });
		assert.deepEqual(
			[first?.related?.file, first?.related?.line, first?.message.split(";")[0]],
			["file:///validation.jsonl", 1, "This image is also on line 2 of validation.jsonl"],
		);
	});

	it("image-in-two-splits supports both generations of URL, and ignores skipped lines and files of the same part", () => {
		const other = line(1, "can").replace(
			"AmlDatastore://data/",
			"azureml://subscriptions/s/resourcegroups/g/workspaces/w/datastores/data/paths/",
		);
		assert.equal(found({ train: [line(1, "can")], test: [other] }).length, 2);
		assert.deepEqual(
			found({ train: [line(1, "can"), line(2, "can")], val: [line(2, null), line(3, "can")] }),
			[],
		);
		assert.deepEqual(found({ "train-a": [line(1, "can")], "train-b": [line(1, "can")] }), []);
	});

	it("class-in-one-split marks the first use of each class on the side that has it", () => {
		const train = [line(1, [box("can")]), line(2, [box("can"), box("cup")]), line(5, [box("cup")])];
		const validation = [line(3, [box("can"), box("jug")]), line(4, [box("jug")])];
		assert.deepEqual(found({ train, validation }), [
			["train", 2, "class-in-one-split", '"cup"'],
			["validation", 1, "class-in-one-split", '"jug"'],
		]);
		assert.deepEqual(found({ train: [line(1, "a")], validation: [] }), [], "an empty file measures nothing");
		assert.deepEqual(found({ validation: [line(1, "a")], test: [line(2, "b")] }), []);
		assert.deepEqual(found({ train: [line(1, "a")], validation: [line(2, "b")], test: [line(3, "a")] }), [
			["validation", 1, "class-in-one-split", '"b"'],
		]);
	});

	it("task-differs has findings on both sides, on the first label", () => {
		const differs = found({ train: ["", line(1, "can")], val: [line(2, [box("can")])] });
		assert.deepEqual(differs, [
			["train", 2, "task-differs", '"can"'],
			["val", 1, "task-differs", JSON.stringify([box("can")])],
		]);
		const [first] = check({ "train.jsonl": line(1, "can"), "val.jsonl": '{"role":"user"}' });
		assert.equal(first, undefined, "a file of something else has no task");
	});
});
