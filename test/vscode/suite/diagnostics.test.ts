import assert from "node:assert/strict";
import * as vscode from "vscode";
import { activated, diagnostics, openText, until } from "./support.ts";

const CLEAN =
	'{"image_url":"AmlDatastore://data/1.jpg","label":[{"label":"can","topX":0.1,"topY":0.2,"bottomX":0.5,"bottomY":0.8}]}';
const INVERTED = CLEAN.replace("1.jpg", "2.jpg").replace('"topX":0.1', '"topX":0.7');

describe("validation in VS Code", () => {
	afterEach(() => vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor"));

	it("starts with a JSON Lines file, and shows a problem at its place", async () => {
		const editor = await openText("mistake.jsonl", `${CLEAN}\n${INVERTED}\n`);
		await activated();
		assert.equal(vscode.extensions.getExtension("automl-images.automl-images")?.isActive, true);
		const found = await until("the mistakes", () => {
			const ours = vscode.languages.getDiagnostics(editor.document.uri);
			return ours.length > 0 && ours;
		});
		const box = found.find((each) => isCode(each, "box-inverted"));
		assert.ok(box, `box-inverted among ${found.map((each) => each.message).join("; ")}`);
		assert.equal(box.range.start.line, 1);
		assert.equal(box.severity, vscode.DiagnosticSeverity.Warning);
	});

	it("ignores a chat log", async () => {
		await activated();
		const chat = await openText(
			"chat-log.jsonl",
			'{"role":"user","text":"hi"}\n{"role":"assistant","text":}\n',
		);
		// An annotation file opened after it is answered after it: by then, the chat log has been processed.
		const other = await openText("other.jsonl", `${INVERTED}\n`);
		await until(
			"the other file's mistakes",
			() => vscode.languages.getDiagnostics(other.document.uri).length > 0,
		);
		assert.deepEqual(vscode.languages.getDiagnostics(chat.document.uri), []);
	});

	it("checks one line again after a key press", async () => {
		const api = await activated();
		const lines = Array.from({ length: 500 }, (_, i) => CLEAN.replace("1.jpg", `${i}.jpg`));
		const editor = await openText("many.jsonl", `${lines.join("\n")}\n`);
		const uri = editor.document.uri;
		await until("every line to be checked", async () => (await api.checkCount(uri)) === 500);
		const at = (lines[250] as string).indexOf("0.5");
		editor.selection = new vscode.Selection(250, at, 250, at + 1);
		await vscode.commands.executeCommand("type", { text: "7" });
		await until("the mistake", () => vscode.languages.getDiagnostics(uri).length > 0);
		assert.equal(await api.checkCount(uri), 501);
	});

	it("fixes a problem with a quick fix, and the message disappears", async () => {
		await activated();
		const editor = await openText("fix.jsonl", `${INVERTED}\n`);
		const { document } = editor;
		const mistake = await until("the mistake", () =>
			vscode.languages.getDiagnostics(document.uri).find((each) => isCode(each, "box-inverted")),
		);
		const fix = await until("a quick fix", async () => {
			const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
				"vscode.executeCodeActionProvider",
				document.uri,
				mistake.range,
				vscode.CodeActionKind.QuickFix.value,
			);
			return actions.find((action) => action.edit && /^Swap/.test(action.title));
		});
		assert.ok(fix.edit && (await vscode.workspace.applyEdit(fix.edit)));
		assert.equal(
			document.lineAt(0).text,
			INVERTED.replace('"topX":0.7', '"topX":0.5').replace('"bottomX":0.5', '"bottomX":0.7'),
		);
		await diagnostics(document.uri, 0);
		await vscode.commands.executeCommand("undo");
		assert.equal(document.lineAt(0).text, INVERTED);
	});
});

function isCode({ code }: vscode.Diagnostic, id: string): boolean {
	return code === id || (typeof code === "object" && code.value === id);
}
