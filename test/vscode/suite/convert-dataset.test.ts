import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as vscode from "vscode";
import type { ConvertResult } from "#core/protocol/server/conversion.ts";
import { activated, openFile, skip, until, workspaceUri } from "./support.ts";

/** The fridge objects as a COCO file, if it exists. */
const FRIDGE = join(process.env.SUITE_SHARED ?? "", "data/fridge/odFridgeObjects_coco.json");

describe("Convert Dataset to JSONL in VS Code", () => {
	const convert = (source: vscode.Uri, options: Record<string, unknown>) =>
		vscode.commands.executeCommand<ConvertResult>("automlImages.convertDataset", source, {
			baseUrl: "AmlDatastore://workspaceblobstore/fridge/",
			task: "auto",
			...options,
		});

	it("converts the fridge objects to lines without findings", async function () {
		if (!existsSync(FRIDGE)) {
			skip(this, `${FRIDGE} is not there`);
		}
		await activated();
		const outputFolder = workspaceUri("converted");
		const result = await convert(vscode.Uri.file(FRIDGE), { outputFolder });
		assert.equal(result.outcome, "converted");
		assert.deepEqual([result.counts.lines, result.counts.objects], [128, 336]);
		const [file] = result.files;
		assert.ok(file);
		assert.equal(readFileSync(file, "utf8").trimEnd().split("\n").length, 128);
		const editor = await openFile("converted", file.split("/").at(-1) as string);
		const api = await activated();
		await until("its lines to be checked", async () => (await api.checkCount(editor.document.uri)) === 128);
		assert.deepEqual(vscode.languages.getDiagnostics(editor.document.uri), []);

		const again = await convert(vscode.Uri.file(FRIDGE), { outputFolder, overwrite: false });
		assert.equal(again.outcome, "exists");
	});

	it("says what an unsupported file is, and writes nothing", async () => {
		await activated();
		const source = workspaceUri("captions.json");
		const captions = { images: [{ id: 1 }], annotations: [{ id: 1, image_id: 1, caption: "a can" }] };
		await vscode.workspace.fs.writeFile(source, new TextEncoder().encode(JSON.stringify(captions)));
		const outputFolder = workspaceUri("nothing");
		const result = await convert(source, { outputFolder, format: "coco" });
		assert.equal(result.outcome, "failed");
		assert.match(result.problems.list[0]?.reason ?? "", /caption/i);
		assert.equal(existsSync(outputFolder.fsPath), false);
	});
});
