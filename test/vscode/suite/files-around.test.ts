import assert from "node:assert/strict";
import * as vscode from "vscode";
import { activated, openFile, openText, until } from "./support.ts";

const TABLE = `paths:
  - file: ./trian.jsonl
transformations:
  - read_json_lines:
      encoding: utf8
  - convert_column_types:
      - columns: image_url
        column_type: stream_info
`;
const record = (name: string, width: number) =>
	`{"image_url":"AmlDatastore://data/fridge/images/${name}","image_details":{"width":${width}},"label":"can"}`;

describe("what is around an annotation file in VS Code", () => {
	afterEach(() => vscode.commands.executeCommand("workbench.action.closeAllEditors"));

	const codes = (uri: vscode.Uri) =>
		vscode.languages
			.getDiagnostics(uri)
			.map(({ code }) => (typeof code === "object" ? code.value : code))
			.toSorted();

	it("a wrong path in a table is reported and fixed; other YAML is ignored", async () => {
		await activated();
		await openText("table/train.jsonl", `${record("03.jpg", 640)}\n`);
		const other = await openText("table/other.yaml", TABLE);
		const { document } = await openText("table/MLTable", TABLE);
		assert.equal(document.languageId, "yaml");
		await until("the wrong path", () => codes(document.uri).join() === "mltable-path-not-found");
		const [finding] = vscode.languages.getDiagnostics(document.uri);
		const fix = await until("a quick fix", async () => {
			const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
				"vscode.executeCodeActionProvider",
				document.uri,
				finding?.range,
			);
			return actions.find(({ title }) => title === "Change to ./train.jsonl");
		});
		assert.ok(fix.edit && (await vscode.workspace.applyEdit(fix.edit)));
		await until("silence", () => codes(document.uri).length === 0);
		assert.deepEqual(codes(other.document.uri), []);
		await vscode.commands.executeCommand("workbench.action.files.revert");
	});

	it("an image of another size is noticed, and a new one is checked", async () => {
		await activated();
		const { document } = await openText("sizes.jsonl", `${record("03.jpg", 1)}\n${record("new.jpg", 2)}\n`);
		await until("both", () => codes(document.uri).join() === "image-not-found,size-mismatch");
		const images = vscode.Uri.joinPath(document.uri, "../fridge/images");
		await vscode.workspace.fs.copy(
			vscode.Uri.joinPath(images, "03.jpg"),
			vscode.Uri.joinPath(images, "new.jpg"),
		);
		await until("its size", () => codes(document.uri).join() === "size-mismatch,size-mismatch");
		await vscode.workspace.fs.delete(vscode.Uri.joinPath(images, "new.jpg"));
	});

	it("an image in both training and validation is reported in both", async () => {
		await activated();
		const line = `${record("03.jpg", 640)}\n`;
		await openText("leak/train.jsonl", line);
		await openText("leak/validation.jsonl", line);
		for (const name of ["validation.jsonl", "train.jsonl"]) {
			// Only visible documents are checked.
			const { document } = await openFile("leak", name);
			await until("the leak", () => codes(document.uri).includes("image-in-two-splits"));
		}
	});
});
