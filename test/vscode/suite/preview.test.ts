import assert from "node:assert/strict";
import { PNG } from "pngjs";
import * as vscode from "vscode";
import type { DrawnMessage } from "#core/protocol/pages/preview-messages.ts";
import { tiffFile } from "#test/unit/core/image-files/support/tiff-file.ts";
import { activated, openText, until, workspaceUri } from "./support.ts";

const BOX = '{"label":"can","topX":0.1,"topY":0.2,"bottomX":0.5,"bottomY":0.8}';
const TEXT = [
	`{"image_url":"AmlDatastore://data/pictures/1.png","label":[${BOX},${BOX.replace("0.1", "0.2")}]}`,
	'{"image_url":"AmlDatastore://data/pictures/none.png","image_details":{"format":"png","width":64,"height":48},"label":[]}',
	`{"image_url":"AmlDatastore://data/pictures/1.png","label":[${BOX}]}`,
	"",
].join("\n");

describe("the preview in VS Code", () => {
	after(() => vscode.commands.executeCommand("workbench.action.closeAllEditors"));

	it("shows the image of the line under the cursor with its shapes, and follows", async () => {
		const { preview } = await activated();
		await vscode.workspace.fs.createDirectory(workspaceUri("pictures"));
		const image = PNG.sync.write(new PNG({ width: 40, height: 20 }));
		await vscode.workspace.fs.writeFile(workspaceUri("pictures/1.png"), image);
		const drawn: DrawnMessage[] = [];
		const listener = preview.onDrawn((message) => drawn.push(message));
		try {
			const editor = await openText("preview.jsonl", TEXT);
			await vscode.commands.executeCommand("automlImages.openPreviewToSide");
			const first = await until("the first line's picture", () => drawn.find((each) => each.line === 0));
			assert.deepEqual(first, {
				type: "drawn",
				line: 0,
				shapes: 2,
				image: "drawn",
				size: { width: 40, height: 20 },
			});

			editor.selection = new vscode.Selection(1, 3, 1, 3);
			const missing = await until("the missing image", () => drawn.find((each) => each.line === 1));
			assert.deepEqual([missing.shapes, missing.image], [0, "missing"]);

			editor.selection = new vscode.Selection(2, 3, 2, 3);
			await until("the third line's picture", () =>
				drawn.find((each) => each.line === 2 && each.shapes === 1),
			);

			const end = editor.document.lineAt(2).text.length - 2;
			await editor.edit((edit) => edit.insert(new vscode.Position(2, end), `,${BOX}`));
			await until("the edit to be drawn", () => drawn.find((each) => each.line === 2 && each.shapes === 2));
		} finally {
			listener.dispose();
		}
	});

	it("draws a TIFF, whose decoder runs as a worker", async () => {
		const { preview } = await activated();
		await vscode.workspace.fs.createDirectory(workspaceUri("pictures"));
		const data = new Uint8Array(30 * 20 * 3).fill(90);
		const page = { width: 30, height: 20, channels: 3, photometric: 2, compression: 8, data };
		await vscode.workspace.fs.writeFile(workspaceUri("pictures/scan.tif"), new Uint8Array(tiffFile([page])));
		const drawn: DrawnMessage[] = [];
		const listener = preview.onDrawn((message) => drawn.push(message));
		try {
			await openText(
				"scans.jsonl",
				`{"image_url":"AmlDatastore://data/pictures/scan.tif","label":[${BOX}]}\n`,
			);
			await vscode.commands.executeCommand("automlImages.openPreviewToSide");
			const scan = await until("the TIFF's picture", () => drawn.find((each) => each.size?.width === 30));
			assert.deepEqual([scan.image, scan.shapes], ["drawn", 1]);
		} finally {
			listener.dispose();
		}
	});
});
