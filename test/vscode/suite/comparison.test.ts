import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PNG } from "pngjs";
import * as vscode from "vscode";
import type { ComparisonShownMessage } from "#core/protocol/pages/comparison-messages.ts";
import { activated, openText, skip, until, workspaceUri } from "./support.ts";

const box = (label: string, topX: number) => ({
	label,
	topX,
	topY: 0.25,
	bottomX: topX + 0.25,
	bottomY: 0.5,
});
const line = (name: string, ...label: unknown[]) =>
	`${JSON.stringify({ image_url: `AmlDatastore://d/compared/${name}`, label })}\n`;

const OLD = [line("1.png", box("can", 0.125), box("jar", 0.5)), line("2.png", box("can", 0.125))].join("");
const NEW = [
	line("1.png", box("can", 0.1875), box("jar", 0.5)),
	line("2.png", box("carton", 0.125)),
	line("3.png"),
].join("");

/** The same lines about an image that does not exist on this machine. */
const elsewhere = (text: string) => text.replaceAll("compared/1.png", "committed/one.png");

/** Collects what appears on the screen while something is done. */
async function watching(act: (shown: ComparisonShownMessage[]) => Promise<void>): Promise<void> {
	const { comparisons } = await activated();
	const shown: ComparisonShownMessage[] = [];
	const listener = comparisons.onShown((message) => shown.push(message));
	try {
		await act(shown);
	} finally {
		listener.dispose();
		await vscode.commands.executeCommand("workbench.action.closeAllEditors");
	}
}

function gitVersion(): string | undefined {
	try {
		return execFileSync("git", ["--version"], { encoding: "utf8" });
	} catch {
		return undefined;
	}
}

describe("a comparison in VS Code", () => {
	it("with another file draws each image, follows the text, and is copied as Markdown", () =>
		watching(async (shown) => {
			const { comparisons } = await activated();
			await vscode.workspace.fs.createDirectory(workspaceUri("compared"));
			const image = PNG.sync.write(new PNG({ width: 40, height: 20 }));
			await vscode.workspace.fs.writeFile(workspaceUri("compared/1.png"), image);
			await vscode.workspace.fs.writeFile(workspaceUri("compared/old.jsonl"), new TextEncoder().encode(OLD));
			const editor = await openText("compared/new.jsonl", NEW);
			await vscode.commands.executeCommand(
				"automlImages.compareWithFile",
				editor.document.uri,
				workspaceUri("compared/old.jsonl"),
			);
			const first = await until("the first image", () => shown.find(({ image: drawn }) => drawn));
			assert.deepEqual([first.listed, first.image], [3, { title: "1.png", shapes: 3, isDrawn: true }]);
			assert.deepEqual(comparisons.latest()?.counts, { moved: 1, relabeled: 1, "image-added": 1 });

			await comparisons.copyLatest();
			const copied = await vscode.env.clipboard.readText();
			assert.match(
				copied,
				/^\*\*`old\.jsonl` → `new\.jsonl`\*\*: 1 image added, 1 object moved, 1 object relabeled/,
			);

			const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
			await editor.edit((edit) => edit.insert(end, line("4.png")));
			await until("the comparison to follow", () => shown.at(-1)?.listed === 4);
		}));

	it("with the last commit reads it from git", async function () {
		if (!gitVersion()) {
			skip(this, "No git is installed.");
		}
		const folder = realpathSync(mkdtempSync(join(tmpdir(), "automl-git-")));
		const git = (...args: string[]) =>
			execFileSync("git", [
				"-C",
				folder,
				"-c",
				"user.name=Test",
				"-c",
				"user.email=test@example.com",
				...args,
			]);
		try {
			git("init", "-q");
			const path = join(folder, "train.jsonl");
			writeFileSync(path, elsewhere(OLD));
			git("add", ".");
			git("commit", "-qm", "Annotations");
			writeFileSync(path, elsewhere(NEW));
			await watching(async (shown) => {
				const { comparisons } = await activated();
				await vscode.window.showTextDocument(vscode.Uri.file(path));
				await vscode.commands.executeCommand("automlImages.compareWithHead");
				const first = await until("the first image", () => shown.find(({ image }) => image));
				assert.deepEqual(first.image, { title: "one.png", shapes: 3, isDrawn: false });
				assert.deepEqual(comparisons.latest()?.counts, { moved: 1, relabeled: 1, "image-added": 1 });
			});
			await watching(async (shown) => {
				const { comparisons } = await activated();
				writeFileSync(join(folder, "new.jsonl"), NEW);
				await vscode.window.showTextDocument(vscode.Uri.file(join(folder, "new.jsonl")));
				await vscode.commands.executeCommand("automlImages.compareWithHead");
				await until("the reason", () => shown.at(-1)?.listed === 0);
				assert.equal(comparisons.latest(), undefined);
			});
		} finally {
			rmSync(folder, { recursive: true, force: true });
		}
	});

	it("says that a file outside a repository has no commit", () =>
		watching(async (shown) => {
			const { comparisons } = await activated();
			await openText("compared/alone.jsonl", NEW);
			await vscode.commands.executeCommand("automlImages.compareWithHead");
			await until("the reason", () => shown.at(-1)?.listed === 0);
			assert.equal(comparisons.latest(), undefined);
		}));
});
