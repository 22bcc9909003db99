import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import { CancellationTokenSource } from "vscode-languageserver-protocol/node";
import type { CompareParams } from "#core/protocol/server/comparison.ts";
import { type LanguageServer, startLanguageServer } from "#test/integration/support/language-server.ts";
import { detectionFile, detectionLine, OUT_OF_RANGE } from "#test/integration/support/lines.ts";

describe("the datasets of the built server", () => {
	const settings: Record<string, unknown> = {};
	let server: LanguageServer;
	before(async () => {
		server = await startLanguageServer(settings);
	});
	after(() => server.stop());

	const write = (name: string, text: string) => {
		const path = join(server.folder, name);
		mkdirSync(join(path, ".."), { recursive: true });
		writeFileSync(path, text);
		return pathToFileURL(path).toString();
	};
	const find = (...uris: string[]) => server.ask("automlImages/datasets", { uris });
	const summarize = (...uris: string[]) => server.ask("automlImages/datasetSummary", { uris });

	it("are files whose names belong together, files that tables name, and single files", async () => {
		const [train, valid] = [
			write("a/train.jsonl", detectionFile(3)),
			write("a/valid.jsonl", detectionFile(2)),
		];
		const alone = write("b/all.jsonl", '{"image_url":"AmlDatastore://d/1.jpg","label":"can"}\n');
		const chat = write("b/chat.jsonl", '{"role":"user"}\n');
		write("c/lines.json", detectionFile(2));
		const table = write("c/MLTable", "paths:\n  - file: ./lines.json\ntransformations: []\n");
		const heads = await find(valid, alone, chat, train, table);
		assert.deepEqual(
			heads.map(({ name, taskName, files }) => [
				name,
				taskName,
				files.map((file) => [file.name, file.split]),
			]),
			[
				[
					"a",
					"object detection",
					[
						["train.jsonl", "train"],
						["valid.jsonl", "validation"],
					],
				],
				["all.jsonl", "multi-class classification", [["all.jsonl", undefined]]],
				["lines.json", "object detection", [["lines.json", undefined]]],
			],
		);
	});

	it("are summarized from disk, and from the editor if a file is open", async () => {
		const text = `${detectionFile(3)}${detectionLine(3, OUT_OF_RANGE)}\n`;
		const uri = write("sum.jsonl", text);
		const first = await summarize(uri);
		const [file] = first.files;
		assert.ok(file && "lines" in file);
		assert.deepEqual([file.lines, file.used, file.skipped, file.job], [4, 3, 1, "runs"]);
		assert.deepEqual(first.classes, [{ name: "can", count: 3 }]);
		await server.open("sum.jsonl", detectionFile(2));
		const [open] = (await summarize(uri)).files;
		assert.ok(open && "lines" in open);
		assert.equal(open.lines, 2);
	});

	it("report what cannot be read, and what is not an annotation file", async () => {
		const gone = pathToFileURL(join(server.folder, "gone.jsonl")).toString();
		const [file] = (await summarize(gone)).files;
		assert.ok(file && "problem" in file);
		assert.match(file.problem, /the file or folder was not found/);
		settings.tasks = { "off*.jsonl": "off" };
		assert.deepEqual(await find(write("off.jsonl", detectionFile(2)), gone), []);
		delete settings.tasks;
	});

	it("stop being summarized when the request is canceled", async () => {
		const uri = write("large.jsonl", detectionFile(60_000));
		const source = new CancellationTokenSource();
		const asked = server.ask("automlImages/datasetSummary", { uris: [uri] }, source.token);
		source.cancel();
		await assert.rejects(asked);
	});
});

describe("the comparison of the built server", () => {
	let server: LanguageServer;
	before(async () => {
		server = await startLanguageServer();
	});
	after(() => server.stop());
	const names = { old: "old", new: "new" };

	it("compares a document with a text, and with a file on disk", async () => {
		const uri = await server.open("new.jsonl", detectionFile(3));
		const ask = (old: CompareParams["old"]) => server.ask("automlImages/compare", { uri, old, names });
		const withText = await ask({ text: detectionFile(2) });
		assert.deepEqual([withText.counts, withText.unchanged], [{ "image-added": 1 }, 2]);
		assert.match(withText.markdown, /^\*\*`old` → `new`\*\*/);
		const path = join(server.folder, "old.jsonl");
		writeFileSync(path, detectionFile(4));
		const withFile = await ask({ uri: pathToFileURL(path).toString() });
		assert.deepEqual(withFile.counts, { "image-removed": 1 });
		await assert.rejects(
			ask({ uri: pathToFileURL(join(server.folder, "none.jsonl")).toString() }),
			/not found/,
		);
	});

	it("returns the objects of two lines, and where their image is", async () => {
		const uri = await server.open("new.jsonl", detectionFile(1));
		const [line = ""] = detectionFile(1).split("\n");
		const compared = await server.ask("automlImages/compareLines", {
			uri,
			old: line,
			new: line.replace('"can"', '"jar"'),
		});
		assert.deepEqual(
			compared.objects.map(({ kinds, old, new: now }) => [kinds, old?.label, now?.label]),
			[[["relabeled"], "can", "jar"]],
		);
		assert.equal(compared.image.found, false);
	});
});
