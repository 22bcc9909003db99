import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { AnswerMessage } from "#core/protocol/pages/page-requests.ts";
import { activated, openText, until, workspaceUri } from "./support.ts";

/** With three boxes a line some 8 MB: whoever reads all of it is not done before somebody types. */
const MANY = 25_000;
/** To compare so many lines takes as long. */
const SOME = 6000;

const BOXES = [0.1, 0.3, 0.5]
	.map((x) => `{"label":"can","topX":${x},"topY":0.2,"bottomX":${x + 0.1},"bottomY":0.8}`)
	.join(",");
const line = (image: number) =>
	`{"image_url":"AmlDatastore://data/edited/${image}.jpg","image_details":{"format":"jpg","width":640,"height":480},"label":[${BOXES}]}\n`;
const lines = (from: number, count: number) =>
	Array.from({ length: count }, (_, i) => line(from + i)).join("");

/** Somebody goes on typing new lines at the end of a document while a page waits for an answer about it. */
describe("a document that is edited while a page asks about it, in VS Code", () => {
	afterEach(async () => {
		for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
			await vscode.window.showTextDocument(document);
			await vscode.commands.executeCommand("workbench.action.files.revert");
		}
		await vscode.commands.executeCommand("workbench.action.closeAllEditors");
		// Large files would slow down the tests after these: the datasets view reads all files of the workspace.
		for (const uri of written.splice(0)) {
			await vscode.workspace.fs.delete(uri);
		}
	});

	const written: vscode.Uri[] = [];
	const open = async (name: string, text: string) => {
		const editor = await openText(name, text);
		written.push(editor.document.uri);
		return editor;
	};

	/** Adds five lines one by one, or as many as it takes until something has happened; gives how many. */
	async function type({ uri }: vscode.TextDocument, hasHappened = () => false): Promise<number> {
		const document = await vscode.workspace.openTextDocument(uri);
		let typed = 0;
		while (typed < 5 && !hasHappened()) {
			const edit = new vscode.WorkspaceEdit();
			edit.insert(uri, new vscode.Position(document.lineCount - 1, 0), line(MANY + typed));
			assert.ok(await vscode.workspace.applyEdit(edit));
			typed++;
		}
		return typed;
	}

	/** Collects what an event tells, while something is done. */
	async function collecting<T>(event: vscode.Event<T>, act: (all: T[]) => Promise<void>): Promise<void> {
		const all: T[] = [];
		const listener = event((each) => all.push(each));
		try {
			await act(all);
		} finally {
			listener.dispose();
		}
	}

	function resultOf(answer: AnswerMessage): unknown {
		assert.equal(answer.type, "answer", JSON.stringify(answer));
		return (answer as Extract<AnswerMessage, { type: "answer" }>).result;
	}

	it("is counted right", async () => {
		const { statistics } = await activated();
		const { document } = await open("edited/counted.jsonl", lines(0, MANY));
		await collecting(statistics.onShown, async (shown) => {
			const show = () => vscode.commands.executeCommand("automlImages.showStatistics", document.uri);
			await show();
			await until("the first figures", () => shown.length === 1);
			assert.equal(shown[0]?.images, MANY);
			await show();
			const typed = await type(document);
			await until("the new figures", () => shown.length === 2);
			assert.deepEqual([shown[1]?.kind, shown[1]?.images], ["statistics", MANY + typed]);
		});
	});

	it("is counted right where another file is counted after it", async () => {
		const { statistics } = await activated();
		const first = await open("edited/first.jsonl", line(0));
		const second = await open("edited/second.jsonl", lines(0, MANY));
		await collecting(statistics.onShown, async (shown) => {
			const uris = [first.document.uri, second.document.uri];
			const show = () => vscode.commands.executeCommand("automlImages.showStatistics", uris[0], uris);
			await show();
			await until("the first figures", () => shown.length === 1);
			await show();
			const typed = await type(first.document);
			await until("the new figures", () => shown.length === 2);
			assert.deepEqual([shown[1]?.kind, shown[1]?.images], ["statistics", 1 + MANY + typed]);
		});
	});

	it("is exported right", async () => {
		await activated();
		const { document } = await open("edited/exported.jsonl", lines(0, MANY));
		const target = workspaceUri("edited/figures.json");
		let isDone = false;
		const exporting = vscode.commands
			.executeCommand("automlImages.exportStatistics", document.uri, target)
			.then(() => {
				isDone = true;
			});
		const typed = await type(document, () => isDone);
		await exporting;
		const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(target));
		const { total } = JSON.parse(text).files[0].images;
		assert.ok(total >= MANY && total <= MANY + typed, `${total} lines, ${typed} of them typed`);
	});

	it("is forecast right, itself and beside another file of its dataset", async () => {
		const { reports } = await activated();
		const validation = await open("edited/set/validation.jsonl", lines(0, MANY));
		const train = await open("edited/set/train.jsonl", line(MANY));
		await collecting(reports.onShown, async (shown) => {
			const show = () =>
				vscode.commands.executeCommand("automlImages.showTrainingForecast", train.document.uri);
			await show();
			await type(validation.document, () => shown.length > 0);
			const first = await until("the report", () => shown.at(-1));
			assert.equal(first.kind, "report");
			await show();
			await type(train.document);
			const { version } = train.document;
			await until("the report on the new text", () => shown.at(-1)?.version === version);
			assert.ok(shown.every(({ kind }) => kind === "report"));
		});
	});

	it("is compared right", async () => {
		const { comparisons } = await activated();
		const old = workspaceUri("edited/old.jsonl");
		await vscode.workspace.fs.writeFile(old, new TextEncoder().encode(lines(0, SOME)));
		const { document } = await open("edited/new.jsonl", lines(0, SOME + 1));
		await collecting(comparisons.onShown, async (shown) => {
			const compare = () => vscode.commands.executeCommand("automlImages.compareWithFile", document.uri, old);
			await compare();
			await until("the first comparison", () => shown.at(-1)?.listed === 1);
			await compare();
			const typed = await type(document);
			await until("all new lines", () => shown.at(-1)?.listed === 1 + typed);
			assert.ok(
				shown.every(({ listed }) => listed > 0),
				"no message was shown instead",
			);
			assert.deepEqual(comparisons.latest()?.counts, { "image-added": 1 + typed });
		});
	});

	it("is searched right by the gallery", async () => {
		const { gallery } = await activated();
		const { document } = await open("edited/gallery.jsonl", lines(0, MANY));
		await collecting(gallery.onShown, async (shown) => {
			await vscode.commands.executeCommand("automlImages.openGallery", document.uri);
			await until("the gallery", () => shown.length > 0);
			// Behind another tab there is no page whose own questions would take the place of these.
			await open("edited/front.txt", "");
			const params = { filter: { text: "nowhere" }, sort: { by: "objects", descending: true }, tiles: 0 };
			const ask = async () =>
				resultOf(await gallery.answer({ type: "request", id: 0, name: "query", params } as never)) as {
					total: number;
				};
			const asked = ask();
			const typed = await type(document);
			const { total } = await asked;
			assert.ok(total >= MANY && total <= MANY + typed, `${total} lines, ${typed} of them typed`);
			assert.equal((await ask()).total, MANY + typed);
		});
	});

	it("is walked through by the preview", async () => {
		const { preview } = await activated();
		const { document } = await open("edited/walked.jsonl", lines(0, MANY));
		await collecting(preview.onDrawn, async (drawn) => {
			await vscode.commands.executeCommand("automlImages.openPreviewToSide");
			await until("the picture", () => drawn.length > 0);
			const params = { to: "next", filter: { text: "nowhere" } } as const;
			const answer = preview.answer({ type: "request", id: 0, name: "walk", params });
			await type(document);
			assert.deepEqual(resultOf(await answer), { moved: false });
		});
	});
});
