import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { ReportShownMessage } from "#core/protocol/pages/report-messages.ts";
import { activated, openText, until, workspaceUri } from "./support.ts";

const BOX = '{"label":"can","topX":0.1,"topY":0.2,"bottomX":0.5,"bottomY":0.8}';
const line = (image: number, box = BOX) =>
	`{"image_url":"AmlDatastore://data/${image}.jpg","label":[${box}]}\n`;
const INVERTED = BOX.replace("0.1", "0.9");
const TEXT = `\n${line(1)}${line(2, `${BOX},${INVERTED}`)}${line(3, INVERTED)}`;

describe("the training forecast in VS Code", () => {
	afterEach(() => vscode.commands.executeCommand("workbench.action.closeAllEditors"));

	const lenses = (uri: vscode.Uri) =>
		vscode.commands.executeCommand<vscode.CodeLens[]>("vscode.executeCodeLensProvider", uri, 9);
	const set = (setting: string, value: unknown) =>
		vscode.workspace
			.getConfiguration("automlImages")
			.update(setting, value, vscode.ConfigurationTarget.Workspace);

	it("is above the first record, unless the setting turns it off", async () => {
		await activated();
		const { document } = await openText("lens.jsonl", TEXT);
		const shown = await until("the code lenses", async () => {
			const all = await lenses(document.uri);
			return all.length > 0 && all;
		});
		assert.deepEqual(
			shown.map(({ range, command }) => [range.start.line, command?.title.replace(/^\$\(\w+\)\s/, "")]),
			[
				[1, "Object detection · 2 of 3 images used · 1 line, 2 objects lost"],
				[1, "Show Forecast"],
				[1, "Preview"],
				[1, "can 2"],
			],
		);
		await set("codeLens.enabled", false);
		try {
			await until("no code lens", async () => (await lenses(document.uri)).length === 0);
		} finally {
			await set("codeLens.enabled", undefined);
		}
		await until("the code lenses again", async () => (await lenses(document.uri)).length > 0);
	});

	it("is not above a chat log", async () => {
		const api = await activated();
		const chat = await openText("lens-chat.jsonl", '{"role":"user"}\n');
		const other = await openText("lens-other.jsonl", TEXT);
		await until("the other file to be checked", async () => (await lenses(other.document.uri)).length > 0);
		assert.equal(await api.checkCount(chat.document.uri), 0);
		assert.deepEqual(await lenses(chat.document.uri), []);
	});

	it("opens as a report, which follows the text", async () => {
		const { reports } = await activated();
		const shown: ReportShownMessage[] = [];
		const listener = reports.onShown((message) => shown.push(message));
		try {
			const editor = await openText("report.jsonl", TEXT);
			const { document } = editor;
			await vscode.commands.executeCommand("automlImages.showTrainingForecast");
			const first = await until("the report", () => shown.at(-1));
			assert.deepEqual(first, {
				type: "shown",
				uri: document.uri.toString(),
				kind: "report",
				version: document.version,
				classes: 1,
			});
			await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
			await editor.edit((edit) =>
				edit.insert(new vscode.Position(1, 0), line(4, BOX.replace('"can"', '"jug"'))),
			);
			await until("the new class", () => shown.at(-1)?.classes === 2);
			await vscode.commands.executeCommand("automlImages.showTrainingForecast", document.uri);
			const panels = vscode.window.tabGroups.all.flatMap(({ tabs }) =>
				tabs.filter(({ input }) => input instanceof vscode.TabInputWebview),
			);
			assert.equal(panels.length, 1, "one panel a document");
		} finally {
			listener.dispose();
		}
	});

	it("says that there is nothing to forecast for a chat log", async () => {
		const { reports } = await activated();
		const shown: ReportShownMessage[] = [];
		const listener = reports.onShown((message) => shown.push(message));
		try {
			await openText("report-chat.jsonl", '{"role":"user"}\n');
			await vscode.commands.executeCommand("automlImages.showTrainingForecast");
			assert.equal((await until("the message", () => shown.at(-1))).kind, "message");
		} finally {
			listener.dispose();
		}
	});

	it("is made for the task in a setting", async () => {
		await activated();
		const { document } = await openText("tasks.jsonl", line(1));
		const codes = () =>
			vscode.languages
				.getDiagnostics(document.uri)
				.map(({ code }) => (typeof code === "object" ? code.value : code));
		await until("the lens", async () => (await lenses(document.uri)).length > 0);
		assert.deepEqual(codes(), []);
		try {
			await set("tasks", { "tasks.jsonl": "instance-segmentation" });
			await until("the other task's findings", () => codes().includes("polygon-missing"));
			await set("tasks", { "tasks.jsonl": "off" });
			await until("silence", async () => codes().length === 0 && (await lenses(document.uri)).length === 0);
		} finally {
			await set("tasks", undefined);
		}
	});
});

describe("the documentation of rules in VS Code", () => {
	afterEach(() => vscode.commands.executeCommand("workbench.action.closeAllEditors"));

	it("is linked from the code of every finding", async () => {
		await activated();
		const { document } = await openText("links.jsonl", TEXT);
		const found = await until("the findings", () => {
			const all = vscode.languages.getDiagnostics(document.uri);
			return all.length > 0 && all;
		});
		for (const { code } of found) {
			assert.ok(typeof code === "object", "a code with a link");
			const page = await vscode.workspace.openTextDocument(code.target);
			assert.match(page.getText(), new RegExp(`^# ${code.value}\n`));
			assert.equal(page.languageId, "markdown");
		}
	});

	it("opens as rendered Markdown, both by link and by command", async () => {
		await activated();
		const isPreview = () => {
			const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
			return (
				input instanceof vscode.TabInputCustom &&
				input.viewType === "vscode.markdown.preview.editor" &&
				input.uri.path === "/box-inverted.md"
			);
		};
		await vscode.commands.executeCommand("automlImages.openRuleDocumentation", "box-inverted");
		await until("the preview", isPreview);
		await vscode.commands.executeCommand("workbench.action.closeAllEditors");
		// The same as a click on the code of a finding.
		await vscode.commands.executeCommand(
			"vscode.open",
			vscode.Uri.from({ scheme: "automl-images-rule", path: "/box-inverted.md" }),
		);
		await until("the preview", isPreview);
	});

	it("is read-only, and has only pages of rules", async () => {
		await activated();
		const uri = (path: string) => vscode.Uri.from({ scheme: "automl-images-rule", path });
		await assert.rejects(async () =>
			vscode.workspace.fs.writeFile(uri("/box-inverted.md"), new Uint8Array()),
		);
		await assert.rejects(async () => vscode.workspace.fs.readFile(uri("/no-such-rule.md")));
		await assert.rejects(async () => vscode.workspace.fs.readFile(uri("/../../package.json")));
		assert.ok(await vscode.workspace.fs.stat(workspaceUri("links.jsonl")));
	});
});
