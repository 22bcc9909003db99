import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import * as vscode from "vscode";
import { converterById } from "#core/formats/all/index.ts";
import type { AnswerMessage } from "#core/protocol/pages/page-requests.ts";
import type { DrawnMessage } from "#core/protocol/pages/preview-messages.ts";
import type { WalkOutcome, WalkWish } from "#core/protocol/pages/preview-requests.ts";
import { runConversion } from "#server/conversion/run-conversion.ts";
import { activated, openFile, openText, skip, until, workspaceUri } from "./support.ts";

const BCCD = join(process.env.SUITE_SHARED ?? "", "data/bccd/BCCD");
const IMAGES = 364;
/** With 900 bytes per line, about 45 MB: VS Code does not pass documents of more than 50 MB to extensions. */
const MANY = 50_000;

const line = (image: number, label = "can") =>
	`{"image_url":"AmlDatastore://data/walk/${image}.png","image_details":{"format":"png","width":64,"height":48},"label":[{"label":"${label}","topX":0.1,"topY":0.2,"bottomX":0.5,"bottomY":0.8}]}`;

describe("navigating the preview in VS Code", () => {
	afterEach(() => vscode.commands.executeCommand("workbench.action.closeAllEditors"));

	/** Opens the preview of the active editor, and collects what it draws. */
	async function preview() {
		const { preview, checkCount } = await activated();
		const drawn: DrawnMessage[] = [];
		const listener = preview.onDrawn((message) => drawn.push(message));
		await vscode.commands.executeCommand("automlImages.openPreviewToSide");
		await until("the first picture", () => drawn.length > 0);
		const lastIs = (wanted: number) =>
			until(`the picture of line ${wanted}`, () => drawn.at(-1)?.line === wanted && drawn.at(-1));
		const walk = async (params: WalkWish) => {
			const answer = await preview.answer({ type: "request", id: 0, name: "walk", params });
			assert.equal(answer.type, "answer");
			return (answer as Extract<AnswerMessage, { type: "answer" }>).result as WalkOutcome;
		};
		return { walk, checkCount, drawn, lastIs, end: () => listener.dispose() };
	}

	it("the preview follows the text, and the text follows the preview", async () => {
		const lines = [line(0), line(1, "carton"), line(2), line(3, "carton")];
		const editor = await openText("walk.jsonl", `${lines.join("\n")}\n`);
		const { walk, lastIs, end } = await preview();
		editor.selection = new vscode.Selection(2, 0, 2, 0);
		await lastIs(2);
		const next = { to: "next", filter: { classes: ["carton"] } } as const;
		assert.deepEqual(await walk(next), { moved: true });
		assert.equal(editor.selection.active.line, 3);
		await lastIs(3);
		assert.deepEqual(await walk(next), { moved: false });
		assert.deepEqual(await walk({ ...next, to: "previous" }), { moved: true });
		assert.equal(editor.selection.active.line, 1);
		assert.deepEqual(await walk({ to: "line", line: 0 }), { moved: true });
		assert.equal(editor.selection.active.line, 0);
		await lastIs(0);
		assert.deepEqual(await walk({ to: "line", line: 4 }), { moved: false }, "the empty end is no line");
		const [overtaken, latest] = await Promise.all([walk(next), walk({ to: "line", line: 2 })]);
		assert.deepEqual([overtaken, latest], [{ moved: false, isOvertaken: true }, { moved: true }]);
		assert.equal(editor.selection.active.line, 2);
		end();
	});

	it("a real dataset from beginning to end, and the two objects in it that training drops", async function () {
		// A hundred images appear on the screen.
		this.timeout(240_000);
		if (!existsSync(BCCD)) {
			skip(this, `${BCCD} is not there`);
		}
		const folder = workspaceUri("bccd");
		await vscode.workspace.fs.createDirectory(folder);
		await vscode.workspace.fs.copy(
			vscode.Uri.file(join(BCCD, "JPEGImages")),
			vscode.Uri.joinPath(folder, "JPEGImages"),
		);
		const converter = converterById("pascal-voc");
		assert.ok(converter);
		const request = {
			converter,
			source: BCCD,
			outputFolder: folder.fsPath,
			baseUrl: "azureml://datastores/store/paths/bccd/",
			task: "auto",
			overwrite: true,
		} as const;
		const { outcome } = await runConversion(request, { isCancelled: () => false });
		assert.equal(outcome, "converted");
		const editor = await openFile("bccd", "BCCD.jsonl");
		const { walk, lastIs, end } = await preview();

		for (const lost of [299, 304]) {
			assert.deepEqual(await walk({ to: "next-problem" }), { moved: true });
			const { active, start, end: behind } = editor.selection;
			assert.equal(active.line, lost);
			const object = JSON.parse(editor.document.getText(new vscode.Range(start, behind)));
			assert.deepEqual(
				[object.topX, object.topY],
				[object.bottomX, object.bottomY],
				"the object is selected",
			);
			await lastIs(lost);
		}
		assert.deepEqual(await walk({ to: "next-problem" }), { moved: false });
		assert.deepEqual(await walk({ to: "previous-problem" }), { moved: true });
		assert.equal(editor.selection.active.line, 299);

		assert.deepEqual(await walk({ to: "line", line: 0 }), { moved: true });
		await lastIs(0);
		for (let at = 1; at < IMAGES; at++) {
			assert.deepEqual(await walk({ to: "next", filter: {} }), { moved: true });
			assert.equal(editor.selection.active.line, at);
			// Waiting for each of the pictures would take minutes.
			if (at % 4 === 3) {
				const { image, shapes } = await lastIs(at);
				assert.equal(image, "drawn");
				assert.equal(shapes, JSON.parse(editor.document.lineAt(at).text).label.length);
			}
		}
		assert.deepEqual(await walk({ to: "next", filter: {} }), { moved: false });
		end();
	});

	it("45 MB of lines, with no more work than one line per picture", async () => {
		const padding = " ".repeat(700);
		const text = Array.from({ length: MANY }, (_, i) => line(i) + padding).join("\n");
		const editor = await openText("long.jsonl", text);
		const { uri } = editor.document;
		const { checkCount, drawn, lastIs, end } = await preview();
		await until("the whole to be checked", async () => (await checkCount(uri)) >= MANY);
		const before = await checkCount(uri);
		drawn.length = 0;
		const moves = 200;
		for (let i = 1; i <= moves; i++) {
			const at = i * 200;
			editor.selection = new vscode.Selection(at, 0, at, 0);
			await new Promise((resolve) => setTimeout(resolve, 2));
		}
		await lastIs(moves * 200);
		assert.equal(await checkCount(uri), before, "to move checks nothing");
		assert.ok(drawn.length < moves, `${drawn.length} pictures for ${moves} moves`);

		drawn.length = 0;
		const keys = 20;
		for (let i = 0; i < keys; i++) {
			await editor.edit((edit) => edit.insert(new vscode.Position(moves * 200, 1), " "));
		}
		await until("the last key to be drawn", async () => (await checkCount(uri)) > before && drawn.length > 0);
		const checked = (await checkCount(uri)) - before;
		assert.ok(checked <= keys, `${checked} lines checked for ${keys} keys`);
		end();
	});
});
