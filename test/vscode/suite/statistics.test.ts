import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { StatisticsShownMessage } from "#core/protocol/pages/statistics-messages.ts";
import { activated, openText, workspaceUri } from "./support.ts";

const line = (image: number, label = "can") =>
	`{"image_url":"AmlDatastore://data/${image}.jpg","label":[{"label":"${label}","topX":0,"topY":0,"bottomX":0.5,"bottomY":0.5}]}\n`;

describe("Show Dataset Statistics in VS Code", () => {
	afterEach(() => vscode.commands.executeCommand("workbench.action.closeAllEditors"));

	const write = async (name: string, text: string) => {
		const uri = workspaceUri(name);
		await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
		return uri;
	};
	const read = async (uri: vscode.Uri) => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
	/** Runs the command and waits until the page has drawn. */
	const shown = async (...args: unknown[]): Promise<StatisticsShownMessage> => {
		const { statistics } = await activated();
		const message = new Promise<StatisticsShownMessage>((resolve) => {
			const listener = statistics.onShown((each) => {
				listener.dispose();
				resolve(each);
			});
		});
		await vscode.commands.executeCommand("automlImages.showStatistics", ...args);
		return message;
	};

	it("shows the files of the active file's dataset side by side", async () => {
		await write("stats/validation.jsonl", line(9));
		await openText("stats/train.jsonl", line(1) + line(2));
		const message = await shown();
		assert.equal(message.kind, "statistics");
		assert.equal(message.files, 2);
	});

	it("shows the files that are selected in the Explorer", async () => {
		const uris = [
			await write("stats/a.jsonl", line(1)),
			await write("stats/b.jsonl", line(2)),
			await write("stats/c.jsonl", line(3)),
		];
		const message = await shown(uris[0], uris);
		assert.deepEqual(message.uris, uris.map(String));
		assert.equal(message.files, 3);
	});

	it("exports the figures of the current text, as JSON and as CSV", async () => {
		await activated();
		const editor = await openText("stats/export.jsonl", line(1));
		await editor.edit((edit) => edit.insert(new vscode.Position(1, 0), line(2, "cup")));
		for (const ending of ["json", "csv"]) {
			const target = workspaceUri(`stats/figures.${ending}`);
			const written = await vscode.commands.executeCommand(
				"automlImages.exportStatistics",
				editor.document.uri,
				target,
			);
			assert.equal(String(written), String(target));
		}
		const { files } = JSON.parse(await read(workspaceUri("stats/figures.json")));
		assert.deepEqual(
			files[0].classes.map(({ name }: { name: string }) => name),
			["can", "cup"],
		);
		assert.match(await read(workspaceUri("stats/figures.csv")), /^export\.jsonl,,class,cup,1,1,1\r$/m);
	});
});
