import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { Datasets } from "#client/datasets/datasets.ts";
import type { TreeElement } from "#client/datasets/tree.ts";
import { activated, until, workspaceUri } from "./support.ts";

const box = (label: string, bottomX: number) => ({ label, topX: 0.1, topY: 0.25, bottomX, bottomY: 0.5 });
const lines = (count: number, ...label: unknown[]) =>
	Array.from(
		{ length: count },
		(_, i) => `${JSON.stringify({ image_url: `AmlDatastore://d/side/${i}.png`, label })}\n`,
	).join("");

const write = (name: string, text: string) =>
	vscode.workspace.fs.writeFile(workspaceUri(name), new TextEncoder().encode(text));

async function rows(datasets: Datasets, element?: TreeElement): Promise<(string | undefined)[]> {
	return (await datasets.children(element)).map((each) => {
		const { label, description } = datasets.item(each);
		return `${label}: ${description}`;
	});
}

async function dataset(datasets: Datasets, name: string): Promise<vscode.Uri> {
	return until(`the dataset ${name}`, async () => {
		const all = await datasets.children();
		return all.find((each) => datasets.item(each).label === name) as vscode.Uri | undefined;
	});
}

describe("the side view in VS Code", () => {
	after(() => vscode.commands.executeCommand("workbench.action.closeAllEditors"));

	it("lists the datasets of the workspace, with forecast and classes below them", async () => {
		const { datasets } = await activated();
		await write(
			"side/train.jsonl",
			`${lines(12, box("can", 0.5), box("jar", 0.6))}${lines(2, box("can", 1.5))}`,
		);
		await write("side/validation.jsonl", lines(3, box("can", 0.5)));
		await write("side/chat.jsonl", '{"role":"user"}\n');
		const side = await dataset(datasets, "side");
		assert.equal(datasets.item(side).description, "object detection");
		assert.equal(datasets.item(side).contextValue, "dataset");
		assert.deepEqual(await rows(datasets, side), [
			"Training: 12 of 14 images · train.jsonl",
			"Validation: 3 of 3 images · validation.jsonl",
			"Classes: 2",
		]);
		const classes = (await datasets.children(side)).at(-1);
		assert.deepEqual(await rows(datasets, classes), ["can: 15", "jar: 12"]);
		const names = await rows(datasets);
		assert.ok(names.includes("multiclass.jsonl: multi-class classification"), names.join("\n"));
		assert.ok(!names.some((name) => name?.startsWith("chat")), "A chat log is no dataset.");
	});

	it("follows the text in the editor, and files that are created and deleted", async () => {
		const { datasets } = await activated();
		const uri = workspaceUri("side/train.jsonl");
		const editor = await vscode.window.showTextDocument(uri);
		const fresh = async () => (await rows(datasets, await dataset(datasets, "side")))[0];
		await editor.edit((edit) => edit.delete(editor.document.lineAt(13).rangeIncludingLineBreak));
		await until("the edit", async () => (await fresh())?.includes("12 of 13"));
		await vscode.commands.executeCommand("undo");

		let refreshes = 0;
		await datasets.show();
		const listener = datasets.onDidRefresh(() => refreshes++);
		try {
			await until("the view", () => refreshes > 0 || undefined).catch(() => undefined);
			const before = refreshes;
			await write("side/test.jsonl", lines(2, box("can", 0.5)));
			await until("the view to be made anew", () => refreshes > before);
			const all = await rows(datasets, await dataset(datasets, "side"));
			assert.equal(all[2], "Test: 2 of 2 images · test.jsonl");
		} finally {
			listener.dispose();
		}
	});

	it("has rows whose actions are commands about a file", async () => {
		const { datasets, preview, reports } = await activated();
		const side = await dataset(datasets, "side");
		const shown: string[] = [];
		const drawn: number[] = [];
		const listeners = [
			reports.onShown(({ uri }) => shown.push(uri)),
			preview.onDrawn(({ shapes }) => drawn.push(shapes)),
		];
		try {
			await vscode.commands.executeCommand("workbench.action.closeAllEditors");
			await vscode.commands.executeCommand("automlImages.openPreviewToSide", side);
			await until("the preview", () => drawn.includes(2));
			await vscode.commands.executeCommand("automlImages.showTrainingForecast", side);
			await until("the report", () => shown.some((uri) => uri.endsWith("side/train.jsonl")));
		} finally {
			for (const listener of listeners) {
				listener.dispose();
			}
		}
	});
});
