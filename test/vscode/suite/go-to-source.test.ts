import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { ConversionShownMessage } from "#core/protocol/pages/conversion-report-messages.ts";
import type { ConvertResult } from "#core/protocol/server/conversion.ts";
import type { GoToSourceResult } from "#core/protocol/server/go-to-source.ts";
import { activated, openFile, until, workspaceUri } from "./support.ts";

const XML = `<annotation>
	<filename>a.jpg</filename><size><width>100</width><height>50</height></size>
	<object><name></name><bndbox><xmin>1</xmin><ymin>1</ymin><xmax>9</xmax><ymax>9</ymax></bndbox></object>
	<object>
		<name>can</name><bndbox><xmin>10</xmin><ymin>1</ymin><xmax>30</xmax><ymax>9</ymax></bndbox>
	</object>
</annotation>
`;

async function convert(name: string): Promise<Extract<ConvertResult, { outcome: "converted" }>> {
	await vscode.workspace.fs.writeFile(workspaceUri(name, "a.xml"), new TextEncoder().encode(XML));
	const result = await vscode.commands.executeCommand<ConvertResult>(
		"automlImages.convertDataset",
		workspaceUri(name),
		{
			baseUrl: "AmlDatastore://workspaceblobstore/voc/",
			format: "pascal-voc",
			task: "auto",
			outputFolder: workspaceUri(`${name}-out`),
		},
	);
	assert.equal(result.outcome, "converted");
	return result;
}

describe("Go to Source in VS Code", () => {
	it("opens the XML file with the object's element selected", async () => {
		await activated();
		await convert("voc");
		const editor = await openFile("voc-out", "voc.jsonl");
		const at = editor.document.getText().indexOf('"can"');
		editor.selection = new vscode.Selection(0, at, 0, at);
		const result = await vscode.commands.executeCommand<GoToSourceResult>("automlImages.goToSource");
		assert.ok(result.outcome === "found", JSON.stringify(result));
		const source = await until("the XML file", () => {
			const active = vscode.window.activeTextEditor;
			return active?.document.uri.path.endsWith("voc/a.xml") ? active : undefined;
		});
		await until("the selection", () => !source.selection.isEmpty);
		assert.match(source.document.getText(source.selection), /^<object>\s+<name>can[\s\S]*<\/object>$/);
	});

	it("shows only the element if its file is too large to be opened", async () => {
		const { openSource } = await activated();
		const start = { line: 0, character: 7 };
		for (const [name, excerpt, language] of [
			["large.json", '{"id":12}', "jsonc"],
			["large.xml", "<object>1</object>", "xml"],
		] as const) {
			const uri = workspaceUri(name).toString();
			await openSource({ uri, element: "annotation 12", range: { start, end: start }, excerpt });
			const { document } = await until("the element", () => {
				const active = vscode.window.activeTextEditor;
				return active?.document.uri.path.includes(name) ? active : undefined;
			});
			assert.equal(document.languageId, language);
			const [notice, ...lines] = document.getText().split("\n");
			assert.match(notice as string, /annotation 12 at line 1, column 8 of .*large/);
			assert.deepEqual(lines, [excerpt, ""]);
		}
	});

	it("says that a file has no report", async () => {
		await activated();
		const uri = workspaceUri("alone.jsonl");
		await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('{"image_url":"a","label":"b"}\n'));
		await openFile("alone.jsonl");
		const result = await vscode.commands.executeCommand<GoToSourceResult>("automlImages.goToSource");
		assert.deepEqual(result, { outcome: "no-report" });
	});
});

describe("the conversion report in VS Code", () => {
	it("is written by the command, and opens as a page", async () => {
		const { conversionReports } = await activated();
		const shown: ConversionShownMessage[] = [];
		const listener = conversionReports.onShown((message) => shown.push(message));
		try {
			const { report } = await convert("reported");
			assert.ok(report !== undefined && /reported\.conversion-report\.json$/.test(report), report);
			const uri = vscode.Uri.file(report);
			await vscode.commands.executeCommand("automlImages.openConversionReport", uri);
			const first = await until("the report", () => shown.at(-1));
			assert.deepEqual(
				{ ...first, uri: vscode.Uri.parse(first.uri).path },
				{ type: "shown", uri: uri.path, kind: "report", problems: 3 },
			);
			await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode("{}"));
			await until("the page to follow its file", () => shown.at(-1)?.kind === "message");
		} finally {
			listener.dispose();
			await vscode.commands.executeCommand("workbench.action.closeAllEditors");
		}
	});
});
