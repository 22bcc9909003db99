import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { after, before, beforeEach, describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import type { TextDocumentEdit } from "vscode-languageserver-protocol/node";
import {
	inLine,
	type LanguageServer,
	startLanguageServer,
} from "#test/integration/support/language-server.ts";
import { jpeg, png, writeBelow } from "#test/integration/support/pictures.ts";
import { settle } from "#test/integration/support/settle.ts";

const record = (name: string, details: string) =>
	`{"image_url":"AmlDatastore://d/${name}","image_details":${details},"label":"can"}`;

describe("images on disk in the built server", () => {
	const settings: Record<string, unknown> = {};
	let server: LanguageServer;
	before(async () => {
		server = await startLanguageServer(settings);
	});
	beforeEach(() => {
		for (const key of Object.keys(settings)) {
			delete settings[key];
		}
	});
	after(() => server.stop());

	const write = (path: string, content: string | Buffer) => writeBelow(server.folder, path, content);
	const looks = () => server.ask("automlImages/imageLooks", undefined);
	const codes = async (uri: string) =>
		(await server.diagnostics(uri)).map(({ code, range }) => `${range.start.line} ${code}`);
	const settled = (uri: string, expected: readonly string[]) => settle(server, () => codes(uri), expected);
	const changed = (path: string, type: number) =>
		server.connection.sendNotification("workspace/didChangeWatchedFiles", {
			changes: [{ uri: pathToFileURL(join(server.folder, path)).toString(), type }],
		});

	it("are compared with their records after the answer about the text", async () => {
		write("one/1.jpg", jpeg(40, 30));
		write("one/2.jpg", png(40, 30));
		write("one/3.jpg", "<!DOCTYPE html><html></html>");
		const size = '{"width":40,"height":30}';
		const lines = [
			record("1.jpg", '{"width":30,"height":40}'),
			record("2.jpg", size),
			record("3.jpg", size),
			record("4.jpg", size),
		];
		const uri = await server.open("one/x.jsonl", lines.join("\n"));
		await settled(uri, [
			"0 size-mismatch",
			"1 image-format-differs",
			"2 image-unreadable",
			"3 image-not-found",
		]);
		settings.checkImages = "off";
		await settled(uri, []);
	});

	it("offer their real size as a quick fix, for one line and for all", async () => {
		write("two/1.jpg", jpeg(40, 30));
		write("two/2.jpg", jpeg(40, 30));
		const bad = record("1.jpg", '{"width":30,"height":40}');
		const uri = await server.open("two/x.jsonl", `${bad}\n${bad.replace("1.jpg", "2.jpg")}\n`);
		await settled(uri, ["0 size-mismatch", "1 size-mismatch"]);
		const at = bad.indexOf('"width"');
		const actions = await server.actions(uri, inLine(0, at, at));
		const fix = actions.find(({ title }) => title === "Set the actual image size (40 × 30)");
		const [change] = (fix?.edit?.documentChanges ?? []) as TextDocumentEdit[];
		assert.deepEqual(
			change?.edits.map((edit) => "newText" in edit && edit.newText),
			["40", "30"],
		);
		const all = actions.find(({ title }) => title === "Fix all size-mismatch problems in this file");
		const { edit } = await server.connection.sendRequest<typeof fix & object>("codeAction/resolve", all);
		const [every] = (edit?.documentChanges ?? []) as TextDocumentEdit[];
		assert.equal(every?.edits.length, 4);
	});

	it("are not looked up again by a key press in another line, or in their own", async () => {
		const details = '{"width":40,"height":30}';
		const names = Array.from({ length: 400 }, (_, i) => `${i}.jpg`);
		const picture = jpeg(40, 30);
		for (const name of names) {
			write(`three/${name}`, picture);
		}
		const lines = names.map((name) => record(name, details));
		const start = await looks();
		const uri = await server.open("three/x.jsonl", lines.join("\n"));
		lines[7] = record("7.jpg", '{"width":41,"height":30}');
		await server.edit(uri, inLine(7, 0, lines[8]?.length ?? 0), lines[7]);
		await settled(uri, ["7 size-mismatch"]);
		await server.edit(uri, inLine(399, 0, 0), " ");
		await settled(uri, ["7 size-mismatch"]);
		while ((await looks()) < start + 400) {
			// The server answers between two lookups.
		}
		const at = lines[9]?.indexOf("40") ?? 0;
		await server.edit(uri, inLine(9, at, at + 2), "39");
		assert.deepEqual(await codes(uri), ["7 size-mismatch", "9 size-mismatch"], "at once");
		await server.edit(uri, inLine(300, 0, 0), "\n");
		assert.deepEqual(await codes(uri), ["7 size-mismatch", "9 size-mismatch", "300 blank-line"]);
		assert.equal(await looks(), start + 400);
	});

	it("are looked up again when their files change", async () => {
		write("four/1.jpg", jpeg(40, 30));
		const lines = [record("1.jpg", '{"width":40,"height":30}'), record("2.jpg", "{}")];
		const uri = await server.open("four/x.jsonl", lines.join("\n"));
		await settled(uri, ["1 image-not-found"]);
		write("four/2.jpg", jpeg(4, 3));
		await changed("four/2.jpg", 1);
		await settled(uri, []);
		write("four/1.jpg", jpeg(44, 30));
		await changed("four/1.jpg", 2);
		await settled(uri, ["0 size-mismatch"]);
		rmSync(join(server.folder, "four/1.jpg"));
		await changed("four/1.jpg", 3);
		await settled(uri, ["0 image-not-found"]);
	});

	it("are not reported as missing if none is found, unless the setting is always; with off, nothing is reported", async () => {
		const lines = Array.from({ length: 80 }, (_, i) => record(`nowhere/${i}.jpg`, "{}"));
		const start = await looks();
		settings.checkImages = "off";
		const uri = await server.open("five/x.jsonl", lines.join("\n"));
		assert.deepEqual(await codes(uri), []);
		settings.checkImages = "always";
		await settled(
			uri,
			lines.map((_, line) => `${line} image-not-found`),
		);
		assert.equal(await looks(), start + 80);
		settings.checkImages = "auto";
		await settled(uri, []);
	});
});
