import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { CancellationTokenSource, LSPErrorCodes } from "vscode-languageserver-protocol/node";
import type { WalkFilter } from "#core/protocol/server/walk.ts";
import { type LanguageServer, startLanguageServer } from "#test/integration/support/language-server.ts";
import { detectionLine } from "#test/integration/support/lines.ts";

/** About 50 MB. */
const MANY = 100_000;
const PADDING = " ".repeat(360);

const crowded = (image: number) => detectionLine(image).replace('"can"', '"carton","isCrowd":1');
const dotted = (image: number) => detectionLine(image).replace('"bottomX":0.5', '"bottomX":0.1');
const empty = '{"image_url":"AmlDatastore://data/empty.jpg","label":[]}';

describe("navigation through an open document", () => {
	let server: LanguageServer;
	before(async () => {
		server = await startLanguageServer({
			rules: { "image-url-scheme": "off", "label-whitespace": "off", "box-inverted": "off" },
		});
	});
	after(() => server.stop());

	const walk = (uri: string, line: number, by: 1 | -1, filter: WalkFilter, token = NEVER) =>
		server.ask("automlImages/walk", { uri, line, by, filter }, token);
	const NEVER = new CancellationTokenSource().token;

	it("finds the next and the previous line that matches, and says if there is none", async () => {
		const lines = [detectionLine(1), crowded(2), empty, "", dotted(3), detectionLine(4)];
		const uri = await server.open("few.jsonl", `${lines.join("\n")}\n`);
		assert.deepEqual(await walk(uri, 0, 1, { classes: ["carton"] }), { line: 1 });
		assert.deepEqual(await walk(uri, 0, 1, { hasCrowd: true }), { line: 1 });
		assert.deepEqual(await walk(uri, 0, 1, { isEmpty: true }), { line: 2 });
		assert.deepEqual(await walk(uri, 0, 1, { text: "EMPTY.JPG" }), { line: 2 });
		assert.deepEqual(await walk(uri, 2, 1, { hasProblem: true }), { line: 4 });
		assert.deepEqual(await walk(uri, 5, -1, { hasProblem: true }), { line: 4 });
		assert.deepEqual(await walk(uri, 5, -1, { classes: ["can", "carton"], hasCrowd: true }), { line: 1 });
		assert.deepEqual(await walk(uri, 4, 1, { hasProblem: true }), {}, "the empty end is no line");
		assert.deepEqual(await walk(uri, 1, 1, {}), { line: 2 });
		assert.deepEqual(await walk(uri, 0, -1, {}), {});
		assert.equal(await walk("file:///nowhere.jsonl", 0, 1, {}), null);
	});

	it("stops at problems of the file as a whole, once they are known, and not at disabled rules", async () => {
		const lines = [1, 2, 3, 4].map((image) => detectionLine(image));
		lines[2] = detectionLine(3).replace('"can"', '" can"');
		const inverted = '{"label":"can","topX":0.5,"topY":0.2,"bottomX":0.1,"bottomY":0.8}';
		lines[1] = detectionLine(2).replace('"label":[', `"label":[${inverted},`);
		const uri = await server.open("file.jsonl", lines.join("\n"));
		await server.diagnostics(uri);
		assert.deepEqual(await walk(uri, 0, 1, { hasProblem: true }), {});
		await server.edit(
			uri,
			undefined,
			[...lines, '{"image_url":"AmlDatastore://data/5.jpg","label":"can"}'].join("\n"),
		);
		assert.deepEqual(await walk(uri, 0, 1, { hasProblem: true }), { line: 4 });
	});

	it("checks no lines if the text is enough, and keeps what it checks on the way", async () => {
		const lines = Array.from({ length: 50 }, (_, i) => detectionLine(i));
		lines[30] = dotted(30);
		const uri = await server.open("counted.jsonl", lines.join("\n"));
		const checked = () => server.ask("automlImages/checkCount", { uri });
		assert.deepEqual(await walk(uri, 0, 1, { text: "/49.jpg" }), { line: 49 });
		assert.equal(await checked(), 0);
		assert.deepEqual(await walk(uri, 0, 1, { hasProblem: true }), { line: 30 });
		assert.equal(await checked(), 30);
		assert.deepEqual(await walk(uri, 10, 1, { hasProblem: true }), { line: 30 });
		assert.equal(await checked(), 30, "what is known is not checked again");
	});

	describe("of 50 MB", () => {
		let uri: string;
		before(async () => {
			const lines = Array.from({ length: MANY }, (_, i) => `${detectionLine(i)}${PADDING}`);
			lines[MANY - 2] = dotted(MANY);
			uri = await server.open("many.jsonl", lines.join("\n"));
		});

		it("processes other requests in between, and stops when it is canceled or the text changes", async () => {
			// Every line has a finding of a disabled rule, so there is a lot to check.
			const line = detectionLine(1).replace('"can"', '" can"');
			const slow = await server.open("slow.jsonl", new Array(MANY).fill(line).join("\n"));
			const order: string[] = [];
			const source = new CancellationTokenSource();
			const cancelled = walk(slow, 0, 1, { hasProblem: true }, source.token).catch((error) => {
				order.push("cancelled");
				return error.code;
			});
			await server.ask("automlImages/checkCount", { uri: slow });
			order.push("count");
			source.cancel();
			assert.equal(await cancelled, LSPErrorCodes.ContentModified);
			assert.deepEqual(order, ["count", "cancelled"]);
			const count = await server.ask("automlImages/checkCount", { uri: slow });
			assert.ok(count < MANY, `${count} lines checked before it gave up`);

			const overtaken = walk(slow, 0, 1, { hasProblem: true }).catch((error) => error.code);
			await server.ask("automlImages/checkCount", { uri: slow });
			const start = { line: 5, character: 0 };
			await server.edit(slow, { start, end: start }, " ");
			assert.equal(await overtaken, LSPErrorCodes.ContentModified);
		});

		it("reaches a problem at the other end, before and after everything is checked", async () => {
			assert.deepEqual(await walk(uri, 0, 1, { hasProblem: true }), { line: MANY - 2 });
			assert.deepEqual(await walk(uri, 0, 1, { hasProblem: true }), { line: MANY - 2 });
			assert.deepEqual(await walk(uri, 0, 1, { classes: ["a"] }), {});
			assert.deepEqual(await walk(uri, 0, 1, { hasCrowd: true }), {});
		});
	});
});
