import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { CancellationTokenSource, LSPErrorCodes } from "vscode-languageserver-protocol/node";
import type { GalleryFilter, GallerySort } from "#core/protocol/server/gallery.ts";
import { type LanguageServer, startLanguageServer } from "#test/integration/support/language-server.ts";
import { detectionLine } from "#test/integration/support/lines.ts";

const MANY = 100_000;
const BY_LINE: GallerySort = { by: "line", descending: false };
const BY_PROBLEMS: GallerySort = { by: "problems", descending: true };
const NEVER = new CancellationTokenSource().token;

const crowded = (image: number) => detectionLine(image).replace('"can"', '"carton","isCrowd":1');
/** Training drops its object, which has no width. */
const dotted = (image: number) => detectionLine(image).replace('"bottomX":0.5', '"bottomX":0.1');
const empty = '{"image_url":"AmlDatastore://data/empty.jpg","label":[]}';

describe("the gallery's requests", () => {
	let server: LanguageServer;
	before(async () => {
		server = await startLanguageServer({ rules: { "image-url-scheme": "off" } });
	});
	after(() => server.stop());

	const query = (uri: string, filter: GalleryFilter = {}, sort = BY_LINE, token = NEVER) =>
		server.ask("automlImages/galleryQuery", { uri, filter, sort, tiles: 0 }, token);
	const tiles = (uri: string, lines: number[], version = 1) =>
		server.ask("automlImages/galleryLines", { uri, version, lines });
	const relabel = (uri: string, lines: number[], version = 1) =>
		server.ask("automlImages/relabelLines", {
			uri,
			version,
			lines,
			from: "can",
			to: "tin",
		});

	it("which lines match, in which order", async () => {
		const lines = [detectionLine(1), crowded(2), empty, "", dotted(3), detectionLine(4)];
		const uri = await server.open("few.jsonl", `${lines.join("\n")}\n`);
		const fitting = async (filter: GalleryFilter) => (await query(uri, filter))?.lines;
		assert.deepEqual(await query(uri), {
			version: 1,
			lines: [0, 3, 4, 2],
			total: 5,
			taskName: "object detection",
			hasObjects: true,
			files: [{ uri, name: "few.jsonl", isOwn: true }],
			tiles: [],
		});
		assert.deepEqual(await fitting({ classes: ["carton"] }), [1, 1]);
		assert.deepEqual(await fitting({ hasCrowd: true, text: "DATA" }), [1, 1]);
		assert.deepEqual(await fitting({ isEmpty: true }), [2, 1]);
		assert.deepEqual(await fitting({ consequence: "object-dropped" }), [4, 1]);
		assert.deepEqual(await fitting({ consequence: "job-fails" }), []);
		assert.deepEqual(await fitting({ hasProblem: true, isEmpty: true }), []);
		assert.deepEqual((await query(uri, {}, { by: "problems", descending: true }))?.lines.slice(0, 2), [4, 1]);
		assert.equal(await query("file:///nowhere.jsonl"), null);
	});

	it("which lines a bar of the statistics counts", async () => {
		const lines = [detectionLine(1), crowded(2), empty, "", dotted(3), detectionLine(4)];
		const uri = await server.open("bars.jsonl", `${lines.join("\n")}\n`);
		const fitting = async (filter: GalleryFilter) => (await query(uri, filter))?.lines;
		assert.deepEqual(await fitting({ outcome: "background" }), [2, 1]);
		assert.deepEqual(await fitting({ boxSize: "none" }), [4, 1]);
		assert.deepEqual(await fitting({ itemCount: { from: 0, to: 1 } }), [2, 1]);
		assert.deepEqual(await fitting({ imageSize: "unknown", hasCrowd: true }), [1, 1]);
		const label = (name: string) => `{"image_url":"AmlDatastore://data/1.jpg","label":"${name}"}`;
		const other = await server.open("replaced.jsonl", `${label("can")}\n${label("cup")}\n`);
		// The later line for an image replaces the earlier one.
		assert.deepEqual((await query(other, { outcome: "skipped" }))?.lines, [0, 1]);
		assert.deepEqual((await query(other, { outcome: "used" }))?.lines, [1, 1]);
	});

	it("names the files of the dataset by their splits", async () => {
		const folder = join(server.folder, "parts");
		mkdirSync(folder);
		for (const name of ["train.jsonl", "validation.jsonl"]) {
			writeFileSync(join(folder, name), detectionLine(1));
		}
		const uri = await server.open("parts/train.jsonl", detectionLine(1));
		const files = (await query(uri))?.files.map(({ name, split, isOwn }) => [name, split, isOwn]);
		assert.deepEqual(files, [
			["train.jsonl", "train", true],
			["validation.jsonl", "validation", false],
		]);
	});

	it("what tiles show", async () => {
		writeFileSync(join(server.folder, "3.jpg"), "");
		const uri = await server.open("tiles.jsonl", [detectionLine(1), dotted(3), "{"].join("\n"));
		const shown = await tiles(uri, [2, 1, 0]);
		assert.deepEqual(
			shown?.map(({ line, title, imageUri, shapes }) => [
				line,
				title,
				imageUri?.split("/").at(-1),
				shapes.length,
			]),
			[
				[2, "", undefined, 0],
				[1, "3.jpg", "3.jpg", 1],
				[0, "1.jpg", undefined, 1],
			],
		);
		assert.ok(shown?.[1]?.problems.some(({ loses, index }) => loses === "object" && index === 0));
		assert.equal(shown?.[0]?.message, "This line is not a JSON object");
		assert.equal(await tiles(uri, [0], 7), null, "another version is another text");
	});

	it("which tiles come first, with the lines", async () => {
		const lines = [detectionLine(1), crowded(2), empty, "", dotted(3), detectionLine(4)];
		const uri = await server.open("first.jsonl", lines.join("\n"));
		const ask = (sort: GallerySort, count: number) =>
			server.ask("automlImages/galleryQuery", {
				uri,
				filter: {},
				sort,
				tiles: count,
			});
		assert.deepEqual((await ask(BY_LINE, 4))?.tiles, await tiles(uri, [0, 1, 2, 4]));
		assert.deepEqual((await ask({ by: "line", descending: true }, 2))?.tiles, await tiles(uri, [5, 4]));
		assert.equal((await ask(BY_LINE, 99))?.tiles.length, 5);
	});

	it("what many tiles show, requesting the editor's settings only once", async () => {
		const uri = await server.open("settings.jsonl", new Array(50).fill(detectionLine(1)).join("\n"));
		await tiles(uri, [0]); // by then the document itself, which opens, has asked for its settings
		let asked = 0;
		server.connection.onRequest("workspace/configuration", ({ items }: { items: unknown[] }) => {
			asked++;
			return items.map(() => ({}));
		});
		await tiles(uri, [0]);
		const forOne = asked;
		assert.ok(forOne > 0);
		await tiles(
			uri,
			Array.from({ length: 50 }, (_, line) => line),
		);
		assert.equal(asked, 2 * forOne);
	});

	it("how a class is replaced in lines", async () => {
		const uri = await server.open(
			"labels.jsonl",
			[detectionLine(1), crowded(2), detectionLine(3)].join("\n"),
		);
		const found = await relabel(uri, [0, 3]);
		assert.equal(found?.count, 2);
		assert.deepEqual(
			found?.lines.map(({ line, edits }) => [line, edits.map(({ text }) => text)]),
			[
				[0, ['"tin"']],
				[2, ['"tin"']],
			],
		);
		assert.equal(await relabel(uri, [0, 3], 2), null);
	});

	it("for 100,000 lines, with other requests in between, and canceled when no longer needed", async () => {
		const line = detectionLine(1).replace('"can"', '" can"');
		const uri = await server.open("many.jsonl", new Array(MANY).fill(line).join("\n"));
		const order: string[] = [];
		const source = new CancellationTokenSource();
		// Every line has to be checked for it, which takes many times as long as the requests in between.
		const slow = (token = NEVER) => query(uri, { hasProblem: true }, BY_PROBLEMS, token);
		const cancelled = slow(source.token).catch((error) => {
			order.push("cancelled");
			return error.code;
		});
		await server.ask("automlImages/checkCount", { uri });
		order.push("count");
		source.cancel();
		assert.equal(await cancelled, LSPErrorCodes.ContentModified);
		assert.deepEqual(order, ["count", "cancelled"]);
		const changed = slow().catch((error) => error.code);
		await server.ask("automlImages/checkCount", { uri });
		await server.edit(uri, { start: { line: 5, character: 0 }, end: { line: 5, character: 0 } }, " ");
		assert.equal(await changed, LSPErrorCodes.ContentModified);
		assert.deepEqual((await query(uri, { text: "can" }))?.lines, [0, MANY]);
	});
});
