import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import type { TextDocumentEdit } from "vscode-languageserver-protocol/node";
import { GOOD_TABLE } from "#core/rules/reading/table-example.ts";
import {
	inLine,
	type LanguageServer,
	startLanguageServer,
} from "#test/integration/support/language-server.ts";
import { detectionFile, detectionLine } from "#test/integration/support/lines.ts";
import { writeBelow } from "#test/integration/support/pictures.ts";
import { settle } from "#test/integration/support/settle.ts";

describe("the files of a dataset in the built server", () => {
	let server: LanguageServer;
	before(async () => {
		// The files here are small on purpose.
		server = await startLanguageServer({ checkImages: "off", rules: { "too-few-images": "off" } });
	});
	after(() => server.stop());

	const write = (path: string, text: string) => writeBelow(server.folder, path, text);
	const open = (path: string, text: string) => {
		write(path, text);
		return server.open(path, text);
	};
	const uriOf = (path: string) => pathToFileURL(join(server.folder, path)).toString();
	const codes = async (uri: string) =>
		(await server.diagnostics(uri)).map(({ code, range }) => `${range.start.line} ${code}`);
	const settled = (uri: string, expected: readonly string[]) => settle(server, () => codes(uri), expected);
	const changed = (path: string) =>
		server.connection.sendNotification("workspace/didChangeWatchedFiles", {
			changes: [{ uri: uriOf(path), type: 2 }],
		});

	it("are compared with those on disk, naming the place in the other file", async () => {
		write("one/validation.jsonl", `\ufeff\n${detectionLine(5)}\r\n${detectionLine(1)}`);
		const uri = await open("one/train.jsonl", detectionFile(3));
		await settled(uri, ["1 image-in-two-splits"]);
		const [leak] = await server.diagnostics(uri);
		const start = detectionLine(1).indexOf('"AmlDatastore');
		const end = detectionLine(1).indexOf(",");
		assert.deepEqual(leak?.relatedInformation, [
			{
				location: { uri: uriOf("one/validation.jsonl"), range: inLine(2, start, end) },
				message: "The same image",
			},
		]);
	});

	it("are compared again when one of them changes, in the editor or on disk", async () => {
		write("two/validation.jsonl", detectionFile(1));
		const train = await open("two/train.jsonl", detectionFile(3));
		await settled(train, ["0 image-in-two-splits"]);
		const validation = await open("two/validation.jsonl", detectionFile(2));
		await settled(validation, ["0 image-in-two-splits", "1 image-in-two-splits"]);
		await settled(train, ["0 image-in-two-splits", "1 image-in-two-splits"]);
		await server.edit(validation, undefined, detectionLine(2));
		await settled(validation, ["0 image-in-two-splits"]);
		await settled(train, ["2 image-in-two-splits"]);
		write("two/test.jsonl", detectionLine(0));
		await changed("two/test.jsonl");
		await settled(train, ["0 image-in-two-splits", "2 image-in-two-splits"]);
		rmSync(join(server.folder, "two/test.jsonl"));
		await changed("two/test.jsonl");
		await settled(train, ["2 image-in-two-splits"]);
	});

	it("have findings that move with their lines until they are compared again", async () => {
		write("three/validation.jsonl", detectionLine(2));
		const train = await open("three/train.jsonl", detectionFile(4));
		await settled(train, ["2 image-in-two-splits"]);
		await server.edit(train, inLine(1, 0, 0), `${detectionLine(9)}\n`);
		assert.deepEqual(await codes(train), ["3 image-in-two-splits"]);
		await server.edit(train, { start: { line: 3, character: 0 }, end: { line: 4, character: 0 } }, "");
		assert.deepEqual(await codes(train), []);
	});

	it("are not compared if they are for other tasks, or belong to no dataset", async () => {
		write("four/validation.jsonl", '{"image_url":"AmlDatastore://data/77.jpg","label":"can"}');
		const train = await open("four/train.jsonl", detectionFile(1));
		await settled(train, ["0 task-differs"]);
		const other = await open("four/annotations.jsonl", detectionFile(1));
		assert.deepEqual(await codes(other), []);
	});

	it("are read through a table, whose problems are reported there with a fix", async () => {
		write("five/train.jsonl", detectionFile(1));
		const text = GOOD_TABLE.replace("train.jsonl", "trian.jsonl").replace(/ {2}- convert.*/s, "");
		const uri = await open("five/MLTable", text);
		assert.deepEqual(await codes(uri), ["1 mltable-path-not-found", "2 mltable-no-stream"]);
		const actions = await server.actions(uri, inLine(1, 0, 0));
		assert.deepEqual(
			actions.map(({ title, isPreferred }) => [title, isPreferred]),
			[["Change to ./train.jsonl", true]],
		);
		const all = await server.actions(uri, {
			start: { line: 0, character: 0 },
			end: { line: 9, character: 0 },
		});
		let lines = text.split("\n");
		for (const action of all.reverse()) {
			const [change] = (action.edit?.documentChanges ?? []) as TextDocumentEdit[];
			for (const edit of change?.edits ?? []) {
				assert.ok("newText" in edit);
				const { line, character } = edit.range.start;
				const old = lines[line] as string;
				lines[line] = old.slice(0, character) + edit.newText + old.slice(edit.range.end.character);
				lines = lines.join("\n").split("\n");
			}
		}
		await server.edit(uri, undefined, lines.join("\n"));
		assert.deepEqual(await codes(uri), []);
	});

	it("have a finding if the table next to them names another file", async () => {
		write("six/MLTable", GOOD_TABLE.replace("train.jsonl", "annotations.jsonl"));
		const uri = await open("six/train.jsonl", detectionFile(1));
		await settled(uri, ["0 mltable-unlisted-file"]);
		write("six/MLTable", GOOD_TABLE);
		await changed("six/MLTable");
		await settled(uri, []);
	});
});
