import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { LineChange } from "#core/model/line-change.ts";
import type { Geometry } from "#core/model/shape.ts";
import type { Picture } from "#core/protocol/pages/preview-messages.ts";
import type { EditOutcome, EditParams, PreviewRequests } from "#core/protocol/pages/preview-requests.ts";
import { readOnlyFiles } from "./read-only-files.ts";
import { activated, openText, until } from "./support.ts";

const BOX = '{ "label":"can", "topX":0.10,"topY":0.2, "bottomX":0.5, "bottomY":8e-1 }';
const FIRST = `{"image_url": "AmlDatastore://data/1.png", "image_details": {"format": "png", "width": 640, "height": 480}, "label": [ ${BOX}, ${BOX.replace("can", "carton")} ]}`;
const SECOND = `{"image_url": "AmlDatastore://data/2.png", "label": [${BOX}]}`;
const TEXT = `${FIRST}\r\n${SECOND}\r\n`;

const box = (topX: number, topY = 0.2, bottomX = 0.5, bottomY = 0.8): Geometry => ({
	kind: "box",
	box: { topX, topY, bottomX, bottomY },
});
const move = (topX: number, index = 0): LineChange => ({ kind: "set-geometry", index, geometry: box(topX) });

let asked = 0;

/** Sends a request as the page does, through the same handlers. */
async function ask<Name extends keyof PreviewRequests>(
	name: Name,
	params: PreviewRequests[Name]["params"],
): Promise<PreviewRequests[Name]["result"]> {
	const { preview } = await activated();
	const id = ++asked;
	const question = { type: "request", id, name, params } as Parameters<typeof preview.answer>[0];
	const answer = await preview.answer(question);
	assert.equal(answer.id, id);
	assert.equal(answer.type, "answer", "message" in answer ? answer.message : "");
	return (answer as { result: PreviewRequests[Name]["result"] }).result;
}

/** A picture, once it is as expected. */
async function picture(what: string, isRight: (picture: Picture) => boolean): Promise<Picture> {
	const { preview } = await activated();
	return until(what, () => {
		const shown = preview.picture();
		return shown && isRight(shown) && shown;
	});
}

/** An edit of the current picture. */
async function edit(change: LineChange, of?: Pick<EditParams, "line" | "version">): Promise<EditOutcome> {
	const { line, version } = of ?? (await activated()).preview.picture() ?? assert.fail("No picture");
	return ask("edit", { line, version, change });
}

/** Opens a text with the cursor on its first line and the preview next to it. */
async function open(name: string, text: string): Promise<vscode.TextEditor> {
	const editor = await openText(name, text);
	editor.selection = new vscode.Selection(0, 0, 0, 0);
	(await activated()).preview.openToSide(editor);
	const { uri, version } = editor.document;
	await picture(
		"the first line's picture",
		(shown) => shown.uri === uri.toString() && shown.line === 0 && shown.version === version,
	);
	return editor;
}

const textAfter = (from: string, to: string) => TEXT.replace(from, to);

describe("editing in the preview", () => {
	afterEach(async () => {
		await vscode.workspace.saveAll(true);
		await vscode.commands.executeCommand("workbench.action.closeAllEditors");
	});

	it("writes the numbers that differ, selects the object, and is undone in one step", async () => {
		const { document } = await open("editing-one.jsonl", TEXT);
		assert.equal(document.getText(), TEXT);
		assert.deepEqual(await edit({ kind: "set-geometry", index: 1, geometry: box(0.25, 0.2, 0.625) }), {
			done: true,
		});
		const carton = BOX.replace("can", "carton");
		const moved = carton.replace("0.10", "0.25").replace("0.5", "0.625");
		assert.equal(document.getText(), textAfter(carton, moved));
		assert.ok(document.isDirty);
		const { preview } = await activated();
		const shown = preview.picture();
		assert.deepEqual([shown?.version, shown?.selected], [document.version, 1]);
		const visible = vscode.window.visibleTextEditors.find((each) => each.document === document);
		assert.equal(visible && document.getText(visible.selection), moved);

		await ask("undo", { redo: false });
		assert.equal(document.getText(), TEXT);
		assert.ok(!document.isDirty);
		await ask("undo", { redo: true });
		assert.equal(document.getText(), textAfter(carton, moved));
		assert.equal(preview.picture()?.version, document.version);
	});

	it("goes back to the panel after undo and redo", async () => {
		const { document } = await open("editing-focus.jsonl", TEXT);
		await edit(move(0.3));
		for (const redo of [false, true, false]) {
			await ask("undo", { redo });
			await until(
				"the panel to be the active one",
				() => vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputWebview,
			);
			assert.equal(document.getText() === TEXT, !redo);
		}
	});

	it("takes two hundred edits, and undo and redo of all of them", async () => {
		const { document } = await open("editing-many.jsonl", TEXT);
		const texts = [document.getText()];
		const random = randomNumbers(7);
		for (let i = 0; i < 200; i++) {
			const count = (await activated()).preview.picture()?.shapes.length ?? 0;
			const outcome = await edit(randomChange(random, count));
			assert.deepEqual(outcome, { done: true });
			if (document.getText() !== texts.at(-1)) {
				texts.push(document.getText());
			}
		}
		assert.ok(texts.length > 150);
		const seen: string[] = [];
		const listener = vscode.workspace.onDidChangeTextDocument((event) => {
			if (event.document === document && event.contentChanges.length > 0) {
				seen.push(document.getText());
			}
		});
		/** As by a held key: none waits for the one before. The index of a text says more than the text. */
		const takes = async (redo: boolean, expected: readonly string[]) => {
			seen.length = 0;
			await Promise.all(expected.map(() => ask("undo", { redo })));
			assert.equal(
				seen.findIndex((text, i) => text !== expected[i]),
				-1,
			);
			assert.equal(seen.length, expected.length);
		};
		await takes(false, texts.slice(0, -1).reverse());
		assert.ok(!document.isDirty);
		await takes(true, texts.slice(1));
		listener.dispose();
	}).timeout(600_000);

	it("finds a line again that others have moved", async () => {
		const { document } = await open("editing-moved.jsonl", TEXT);
		const seen = { line: 0, version: document.version };
		await insert(document, new vscode.Position(0, 0), `${SECOND}\r\n\r\n`);
		assert.deepEqual(await edit(move(0.25), seen), { done: true });
		assert.equal(document.getText(), `${SECOND}\r\n\r\n${textAfter("0.10", "0.25")}`);
	});

	it("is rejected if the line itself has changed", async () => {
		const { document } = await open("editing-changed.jsonl", TEXT);
		const seen = { line: 0, version: document.version };
		await insert(document, new vscode.Position(0, 1), " ");
		const text = document.getText();
		const outcome = await edit(move(0.25), seen);
		assert.match(outcome.done ? "" : outcome.refused, /has changed since it was drawn/);
		assert.equal(document.getText(), text);
	});

	it("applies one of two edits for the same text, and rejects the other", async () => {
		const { document } = await open("editing-two.jsonl", TEXT);
		const seen = { line: 0, version: document.version };
		const outcomes = await Promise.all([
			edit(move(0.25), seen),
			edit({ kind: "delete-object", index: 0 }, seen),
		]);
		assert.deepEqual(
			outcomes.map(({ done }) => done),
			[true, false],
		);
		assert.equal(document.getText(), textAfter("0.10", "0.25"));
	});

	it("rejects edits that would be lost, with the reason", async () => {
		const { document } = await open("editing-refused.jsonl", TEXT);
		const outcome = await edit(move(0.5));
		assert.match(outcome.done ? "" : outcome.refused, /would have no width/);
		assert.equal(document.getText(), TEXT);
		assert.ok(!document.isDirty);
	});

	it("writes a first object like those of the lines around", async () => {
		const empty = '{"image_url": "AmlDatastore://data/3.png", "label": []}';
		const { document } = await open("editing-first.jsonl", `${empty}\n${SECOND}\n`);
		assert.deepEqual(await edit({ kind: "add-object", label: "lid", geometry: box(0.25) }), { done: true });
		const added = '{ "label":"lid", "topX":0.25,"topY":0.2, "bottomX":0.5, "bottomY":0.8 }';
		// The first comma has the spacing of the record, as does every other.
		assert.equal(document.lineAt(0).text, empty.replace("[]", `[${added.replace("0.25,", "0.25, ")}]`));
	});

	it("works while no editor shows the text, and undo brings it to the front", async () => {
		const { document } = await open("editing-behind.jsonl", TEXT);
		await openText("in-front.txt", "other");
		await until("the text to be behind", () =>
			vscode.window.visibleTextEditors.every((each) => each.document !== document),
		);
		assert.deepEqual(await edit(move(0.25, 1)), { done: true });
		assert.equal(document.getText(), TEXT.replace('carton", "topX":0.10', 'carton", "topX":0.25'));
		assert.equal((await activated()).preview.picture()?.selected, 1);
		await ask("undo", { redo: false });
		assert.equal(document.getText(), TEXT);
		assert.ok(vscode.window.visibleTextEditors.some((each) => each.document === document));
	});

	it("says in advance that a file is read-only, and writes nothing", async () => {
		const files = readOnlyFiles(TEXT);
		try {
			const document = await vscode.workspace.openTextDocument(files.uri);
			const editor = await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
			(await activated()).preview.openToSide(editor);
			const shown = await picture(
				"its picture",
				({ uri, shapes }) => uri === files.uri.toString() && shapes.length === 2,
			);
			assert.match(shown.readOnly ?? "", /cannot be edited/);
			const outcome = await edit(move(0.25));
			assert.match(outcome.done ? "" : outcome.refused, /cannot be edited/);
			assert.equal(document.getText(), TEXT);
		} finally {
			files.dispose();
		}
	});

	it("lists the classes, the most frequent first, and those that were just assigned", async () => {
		await open("editing-classes.jsonl", TEXT);
		assert.deepEqual(await ask("classes", null), ["can", "carton"]);
		for (const index of [0, 1]) {
			assert.deepEqual(await edit({ kind: "set-label", index, label: "lid" }), { done: true });
		}
		assert.deepEqual(await ask("classes", null), ["lid", "can"]);
	});
});

async function insert(document: vscode.TextDocument, at: vscode.Position, text: string): Promise<void> {
	const workspaceEdit = new vscode.WorkspaceEdit();
	workspaceEdit.insert(document.uri, at, text);
	assert.ok(await vscode.workspace.applyEdit(workspaceEdit));
}

/** Numbers from 0 to 1, the same for the same seed. */
function randomNumbers(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state * 1664525 + 1013904223) % 2 ** 32;
		return state / 2 ** 32;
	};
}

function randomChange(random: () => number, count: number): LineChange {
	const index = Math.floor(random() * count);
	const geometry = box(random() * 0.4, random() * 0.4, 0.5 + random() * 0.5, 0.5 + random() * 0.5);
	const kind = random();
	if (count === 0 || kind < 0.15) {
		return { kind: "add-object", label: "new", geometry };
	}
	if (kind < 0.3) {
		return { kind: "delete-object", index };
	}
	if (kind < 0.45) {
		return { kind: "duplicate-object", index, byX: random() - 0.5, byY: random() - 0.5 };
	}
	if (kind < 0.6) {
		return { kind: "set-label", index, label: `class ${Math.floor(random() * 9)}` };
	}
	return kind < 0.7
		? { kind: "set-crowd", index, isCrowd: random() < 0.5 }
		: { kind: "set-geometry", index, geometry };
}
