import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fixedTask } from "#server/workspace/fixed-task.ts";
import { settingProblems } from "#server/workspace/setting-problems.ts";

describe("the setting automlImages.tasks", () => {
	const taskOf = async (path: string, tasks: unknown) => {
		const task = await fixedTask(path, tasks);
		return typeof task === "object" ? task.id : task;
	};

	it("is matched against the path in the workspace folder", async () => {
		const tasks = { "**/seg/*.jsonl": "instance-segmentation", "logs/**": "off" };
		assert.equal(await taskOf("seg/train.jsonl", tasks), "instance-segmentation");
		assert.equal(await taskOf("data/seg/train.jsonl", tasks), "instance-segmentation");
		assert.equal(await taskOf("data/seg/more/train.jsonl", tasks), undefined);
		assert.equal(await taskOf("logs/2024/.hidden/a.jsonl", tasks), "off");
		assert.equal(await taskOf("data/logs/a.jsonl", tasks), undefined);
	});

	it("takes a pattern without a slash for one about file names", async () => {
		assert.equal(await taskOf("data/chat.jsonl", { "chat*.jsonl": "off" }), "off");
	});

	it("lets the longest pattern decide, wherever it stands", async () => {
		const tasks = { "**/*.jsonl": "multiclass", "**/multi/*.jsonl": "multilabel", "*": "off" };
		assert.equal(await taskOf("multi/a.jsonl", tasks), "multilabel");
		assert.equal(await taskOf("a.jsonl", tasks), "multiclass");
	});

	it("leaves out what is of a wrong form", async () => {
		for (const tasks of [undefined, null, "off", ["off"], { "*": "detection" }, { "": "off" }, { "*": 1 }]) {
			assert.equal(await taskOf("a.jsonl", tasks), undefined, JSON.stringify(tasks));
		}
		assert.equal(await taskOf("a.jsonl", { "[": "off", "{a": "off", "*": "multiclass" }), "multiclass");
	});
});

describe("the check of settings", () => {
	it("has nothing to say about settings that are right, or not there", () => {
		assert.deepEqual(settingProblems({}), []);
		assert.deepEqual(
			settingProblems({
				rules: { "box-*": "hint", "json-syntax": "off", "*": "warning" },
				tasks: { "**/seg/*.jsonl": "instance-segmentation", "*.log.jsonl": "off" },
				imageFolders: { "AmlDatastore://": "./images" },
				maxFindings: 1000,
			}),
			[],
		);
	});

	it("names what is wrong, with the setting and the value", () => {
		assert.deepEqual(
			settingProblems({
				rules: { "box-invertd": "off", "foo-*": "off", "box-inverted": "loud", "json-syntax": 1 },
				tasks: { "a.jsonl": "detection", "": "off" },
				imageFolders: { "AmlDatastore://": 7 },
				maxFindings: 0,
			}),
			[
				'automlImages.rules, "box-invertd": unknown rule',
				'automlImages.rules, "foo-*": no rule matches this pattern',
				'automlImages.rules, "box-inverted": "loud" is not valid; use error, warning, information, hint or off',
				'automlImages.rules, "json-syntax": 1 is not valid; use error, warning, information, hint or off',
				'automlImages.tasks, "a.jsonl": "detection" is not valid; use multiclass, multilabel, object-detection, instance-segmentation or off',
				'automlImages.tasks, "": an empty pattern matches no file',
				'automlImages.imageFolders, "AmlDatastore://": 7 is not a folder',
				"automlImages.maxFindings: 0 is not a whole number from 1 to 1000",
			],
		);
		assert.deepEqual(settingProblems({ rules: "off", tasks: ["off"] }), [
			'automlImages.rules: "off" is not an object',
			'automlImages.tasks: ["off"] is not an object',
		]);
	});
});
