import assert from "node:assert/strict";
import * as vscode from "vscode";
import type {
	BulkOutcome,
	GalleryRequests,
	GalleryShownMessage,
} from "#core/protocol/pages/gallery-messages.ts";
import type { DrawnMessage } from "#core/protocol/pages/preview-messages.ts";
import type { GalleryFilter, GallerySort } from "#core/protocol/server/gallery.ts";
import { activated, openText, until, workspaceUri } from "./support.ts";

const BY_LINE: GallerySort = { by: "line", descending: false };
const VIEW_TYPE = "automlImages.gallery";

const line = (image: string, label = "can") =>
	`{"image_url":"AmlDatastore://data/fridge/images/${image}","image_details":{"format":"jpg","width":640,"height":480},"label":[{"label":"${label}","topX":0.1,"topY":0.2,"bottomX":0.5,"bottomY":0.8}]}`;
const IMAGES = ["01.jpg", "02.jpg", "03.jpg", "04.jpg"];

describe("the gallery in VS Code", () => {
	afterEach(async () => {
		await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
		await vscode.commands.executeCommand("workbench.action.closeAllEditors");
	});

	/** Opens the gallery of a new file, and collects what it shows. */
	async function gallery(name: string, text: string) {
		const { gallery, preview } = await activated();
		const uri = workspaceUri(name);
		await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
		const shown: GalleryShownMessage[] = [];
		const listener = gallery.onShown((message) => shown.push(message));
		await vscode.commands.executeCommand("automlImages.openGallery", uri);
		const document = await vscode.workspace.openTextDocument(uri);
		const showsCount = (count: number) =>
			until(`${count} lines`, () => {
				const last = shown.at(-1);
				return last?.count === count && last.version === document.version && last;
			});
		const ask = async <Name extends keyof GalleryRequests>(
			question: Name,
			params: GalleryRequests[Name]["params"],
		) => {
			const asked = { type: "request", id: 0, name: question, params } as Parameters<
				typeof gallery.answer
			>[0];
			const answer = await gallery.answer(asked);
			assert.equal(answer.type, "answer", JSON.stringify(answer));
			return (answer as { result: GalleryRequests[Name]["result"] }).result;
		};
		return { document, uri, shown, showsCount, ask, gallery, preview, end: () => listener.dispose() };
	}

	it("shows the images of a file that is also open as text, and is not the default editor", async () => {
		const editor = await openText(
			"gallery/plain.jsonl",
			`${IMAGES.map((image) => line(image)).join("\n")}\n`,
		);
		assert.ok(vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputText);
		const { showsCount, end } = await gallery("gallery/plain.jsonl", editor.document.getText());
		const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
		assert.ok(input instanceof vscode.TabInputCustom && input.viewType === VIEW_TYPE);
		const { pictures, lines } = await showsCount(4);
		assert.deepEqual([pictures, lines.slice(0, 4)], [4, [0, 1, 2, 3]]);
		end();
	});

	it("keeps thumbnails on disk, and reads them from there", async () => {
		const { document, showsCount, ask, end } = await gallery("gallery/kept.jsonl", `${line("05.png")}\n`);
		assert.equal((await showsCount(1)).pictures, 1);
		const [tile] = (await ask("tiles", { version: document.version, lines: [0] })) ?? [];
		assert.ok(tile?.imageUri);
		const { imageUri } = tile;
		const kept = await until("the thumbnail", async () => {
			const source = await ask("thumbnail", { imageUri });
			return "thumbnail" in source && source.thumbnail;
		});
		assert.equal(Buffer.from(kept).toString("latin1", 8, 12), "WEBP");
		end();
	});

	it("filters, also by command", async () => {
		const text = [line("01.jpg"), line("02.jpg", "carton"), line("03.jpg"), line("04.jpg", "carton")].join(
			"\n",
		);
		const { uri, ask, showsCount, gallery: api, end } = await gallery("gallery/filter.jsonl", text);
		await showsCount(4);
		const filter: GalleryFilter = { classes: ["carton"] };
		assert.deepEqual((await ask("query", { filter, sort: BY_LINE, tiles: 0 }))?.lines, [1, 1, 3, 1]);
		await vscode.commands.executeCommand("automlImages.openGallery", uri, filter);
		assert.deepEqual((await showsCount(2)).lines, [1, 3]);
		await api.open(uri, {});
		await showsCount(4);
		end();
	});

	for (const lineEnd of ["\n", "\r\n"]) {
		const what = JSON.stringify(lineEnd);
		it(`removes and relabels many lines as one step each, which undo reverts byte for byte: ${what}`, async () => {
			const lines = [line("01.jpg"), line("02.jpg", "carton"), line("03.jpg"), line("04.jpg")];
			const before = lines.join(lineEnd);
			const { document, ask, showsCount, end } = await gallery(
				`gallery/bulk-${lineEnd.length}.jsonl`,
				before,
			);
			await showsCount(4);
			const removal = { version: document.version, lines: [0, 1, 2, 2] };
			assert.deepEqual(await ask("remove", removal), { count: 3 });
			assert.equal(document.getText(), lines[1]);
			assert.deepEqual((await showsCount(1)).lines, [0]);
			const outdated = (await ask("remove", removal)) as Extract<BulkOutcome, { refused: string }>;
			assert.match(outdated.refused, /has changed/);
			await undo(document, before);
			await showsCount(4);

			const wish = { version: document.version, lines: [0, 3], from: "can", to: "tin" };
			assert.deepEqual(await ask("relabel", wish), { count: 2 });
			const after = [line("01.jpg", "tin"), lines[1], line("03.jpg", "tin"), lines[3]];
			assert.equal(document.getText(), after.join(lineEnd));
			await undo(document, before);
			await vscode.commands.executeCommand("redo");
			await until("the redo", () => document.getText() === after.join(lineEnd));
			await undo(document, before);
			end();
		});
	}

	/** The gallery has the focus, so the editor's undo is its undo. */
	async function undo(document: vscode.TextDocument, wanted: string) {
		assert.ok(vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputCustom);
		await vscode.commands.executeCommand("undo");
		await until("the undo", () => document.getText() === wanted);
	}

	it("follows changes of the text from elsewhere", async () => {
		const { document, showsCount, end } = await gallery("gallery/typed.jsonl", `${line("01.jpg")}\n`);
		await showsCount(1);
		const edit = new vscode.WorkspaceEdit();
		edit.insert(document.uri, new vscode.Position(0, 0), `${line("02.jpg")}\n`);
		await vscode.workspace.applyEdit(edit);
		assert.deepEqual((await showsCount(2)).lines, [0, 1]);
		end();
	});

	it("goes to the line in the text and its preview", async () => {
		const text = IMAGES.map((image) => line(image)).join("\n");
		const { ask, showsCount, preview, document, end } = await gallery("gallery/open.jsonl", text);
		await showsCount(4);
		const drawn: DrawnMessage[] = [];
		const listener = preview.onDrawn((message) => drawn.push(message));
		await ask("open", { line: 2 });
		const editor = vscode.window.activeTextEditor;
		assert.equal(editor?.document, document);
		assert.equal(editor?.selection.active.line, 2);
		const { image, shapes } = await until("the preview", () => drawn.find((each) => each.line === 2));
		assert.deepEqual([image, shapes], ["drawn", 1]);
		listener.dispose();
		end();
	});

	it("says why a file that is too large is not opened", async () => {
		const uri = workspaceUri("gallery", "large.jsonl");
		await vscode.workspace.fs.writeFile(uri, new Uint8Array(50 * 1024 * 1024 + 1).fill(10));
		await vscode.commands.executeCommand("automlImages.openGallery", uri);
		assert.equal(vscode.window.tabGroups.activeTabGroup.activeTab, undefined);
		await vscode.workspace.fs.delete(uri);
	});
});
