import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { ConvertResult } from "#core/protocol/server/conversion.ts";
import { activated, openText, workspaceUri } from "./support.ts";

const line = (image: string, label = "can") =>
	`{"image_url":"AmlDatastore://data/${image}.jpg","label":"${label}"}\n`;
const LINES = Array.from({ length: 10 }, (_, i) => line(String(i), i % 2 ? "can" : "cup")).join("");

describe("splitting and merging annotation files in VS Code", () => {
	before(activated);
	afterEach(() => vscode.commands.executeCommand("workbench.action.closeAllEditors"));

	const write = async (name: string, text: string) => {
		const uri = workspaceUri(name);
		await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
		return uri;
	};
	const read = async (uri: vscode.Uri) => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
	const run = (command: string, ...args: unknown[]) =>
		vscode.commands.executeCommand<ConvertResult | undefined>(`automlImages.${command}`, ...args);

	it("split the active file as answered, after a review of what would be written", async () => {
		await openText("split/whole.jsonl", LINES);
		const running = run("splitDataset");
		let result: ConvertResult | undefined;
		let isDone = false;
		void Promise.resolve(running).then((each) => {
			isDone = true;
			result = each;
		});
		// The usual answer to each question comes first: balanced, folders with tables, next to the file, split.
		while (!isDone) {
			await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
			await new Promise((resolve) => setTimeout(resolve, 100));
		}
		assert.equal(result?.outcome, "converted");
		const part = (folder: string, name: string) =>
			read(workspaceUri("split", `${folder}-mltable-folder`, `${name}_annotations.jsonl`));
		const [train, validation] = [await part("training", "train"), await part("validation", "validation")];
		assert.equal(validation.trimEnd().split("\n").length, 2);
		const all = (train + validation).trimEnd().split("\n");
		assert.deepEqual(all.toSorted(), LINES.trimEnd().split("\n").toSorted());
		assert.match(
			await read(workspaceUri("split", "training-mltable-folder", "MLTable")),
			/train_annotations\.jsonl/,
		);
	});

	it("overwrite no existing files, and say which exist", async () => {
		const source = await write("again/whole.jsonl", LINES);
		const options = {
			split: { split: "ratio", shares: "80/20" },
			layout: "v1",
			outputFolder: workspaceUri("again"),
			overwrite: false,
		};
		assert.equal((await run("splitDataset", source, options))?.outcome, "converted");
		assert.equal((await run("splitDataset", source, options))?.outcome, "exists");
	});

	it("merge files into one, with or without duplicate lines", async () => {
		const sources = [
			await write("merge/a.jsonl", line("1") + line("2")),
			await write("merge/b.jsonl", line("2") + line("3")),
		];
		const target = workspaceUri("merge/all.jsonl");
		const first = await run("mergeDatasets", undefined, { sources, target });
		assert.equal(first?.outcome, "converted");
		assert.equal(await read(target), line("1") + line("2") + line("2") + line("3"));
		await run("mergeDatasets", undefined, { sources, target, deduplicate: true, overwrite: true });
		assert.equal(await read(target), line("1") + line("2") + line("3"));
	});

	it("refuse to merge files for different tasks", async () => {
		const boxes = line("1").replace('"can"', '[{"label":"can","topX":0,"topY":0,"bottomX":1,"bottomY":1}]');
		const sources = [await write("tasks/a.jsonl", line("1")), await write("tasks/b.jsonl", boxes)];
		const result = await run("mergeDatasets", undefined, {
			sources,
			target: workspaceUri("tasks/all.jsonl"),
		});
		assert.equal(result?.outcome, "failed");
		assert.match(result.problems.list[0]?.reason ?? "", /no job can train on both/);
	});
});
