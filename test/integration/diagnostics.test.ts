import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { DiagnosticSeverity } from "vscode-languageserver-protocol/node";
import {
	inLine,
	type LanguageServer,
	startLanguageServer,
} from "#test/integration/support/language-server.ts";
import { detectionFile, detectionLine, OUT_OF_RANGE } from "#test/integration/support/lines.ts";

const checkCount = (server: LanguageServer, uri: string) => server.ask("automlImages/checkCount", { uri });

describe("diagnostics of the built server", () => {
	let server: LanguageServer;
	before(async () => {
		server = await startLanguageServer();
	});
	after(() => server.stop());

	it("finds a box outside the image at its exact place", async () => {
		const bad = detectionLine(2, OUT_OF_RANGE);
		const uri = await server.open("bad.jsonl", `${detectionLine(1)}\n${bad}\n`);
		const found = await server.diagnostics(uri);
		const start = bad.indexOf("1.5");
		const box = found.find((diagnostic) => diagnostic.code === "box-out-of-range");
		assert.deepEqual(box?.range, inLine(1, start, start + 3));
		assert.equal(box?.severity, DiagnosticSeverity.Warning);
	});

	it("has nothing to say about a clean file", async () => {
		const uri = await server.open("clean.jsonl", detectionFile(20));
		assert.deepEqual(await server.diagnostics(uri), []);
	});

	it("ignores JSON Lines of another kind", async () => {
		const uri = await server.open("chat.jsonl", '{"role":"user","text":"hi"}\n{"role":"assistant",}\n');
		assert.deepEqual(await server.diagnostics(uri), []);
	});

	it("recognizes a training file by its path, and then expects ten records", async () => {
		const codes = async (name: string) =>
			(await server.diagnostics(await server.open(name, detectionFile(9)))).map(({ code }) => code);
		assert.deepEqual(await codes("train data/annotations.jsonl"), ["too-few-images"]);
		assert.deepEqual(await codes("validation.jsonl"), []);
	});

	it("checks one line again after a key press, and two after Enter", async () => {
		const uri = await server.open("keys.jsonl", detectionFile(1000));
		assert.deepEqual(await server.diagnostics(uri), []);
		assert.equal(await checkCount(server, uri), 1000);
		const at = detectionLine(500).indexOf("0.5");
		await server.edit(uri, inLine(500, at, at + 1), "1");
		assert.deepEqual(
			(await server.diagnostics(uri)).map((d) => [d.code, d.range.start.line]),
			[
				["no-valid-object", 500],
				["box-out-of-range", 500],
			],
		);
		assert.equal(await checkCount(server, uri), 1001);
		await server.edit(uri, inLine(700, 5, 5), "\n");
		await server.diagnostics(uri);
		assert.equal(await checkCount(server, uri), 1003);
	});

	it("answers that nothing changed if nothing changed", async () => {
		const uri = await server.open("same.jsonl", detectionFile(3));
		const first = await server.report(uri);
		assert.equal(first.kind, "full");
		assert.equal((await server.report(uri, first.resultId)).kind, "unchanged");
	});

	it("answers that nothing changed if an edit changes no findings", async () => {
		const uri = await server.open("edited.jsonl", `${detectionFile(5)}${detectionLine(6, OUT_OF_RANGE)}\n`);
		const first = await server.report(uri);
		const at = detectionLine(2).indexOf("0.5");
		await server.edit(uri, inLine(2, at + 3, at + 3), "1");
		const second = await server.report(uri, first.resultId);
		assert.deepEqual(second, { kind: "unchanged", resultId: first.resultId });
		await server.edit(uri, inLine(2, 0, 0), "\n");
		assert.equal((await server.report(uri, second.resultId)).kind, "full", "the findings moved");
	});

	it("sends the forecast whenever it changes, and only then", async () => {
		const sentences: string[] = [];
		server.connection.onNotification("automlImages/forecastSummary", ({ sentence }) => {
			sentences.push(sentence);
		});
		const uri = await server.open("forecast.jsonl", detectionFile(3));
		const pull = async (line: number, text: string) => {
			await server.edit(uri, inLine(line, 0, 0), text);
			await server.diagnostics(uri);
		};
		await server.diagnostics(uri);
		await pull(1, " ");
		await pull(1, `${detectionLine(9)}\n`);
		await pull(1, " ");
		assert.deepEqual(sentences, [
			"3 of 3 images will be used; nothing is dropped",
			"4 of 4 images will be used; nothing is dropped",
		]);
	});

	it("shows at most a thousand findings, the most severe first, and says how many are left", async () => {
		const lines = Array.from({ length: 1500 }, (_, i) => `${detectionLine(i, OUT_OF_RANGE)}\n`);
		lines.push("{\n");
		const uri = await server.open("many.jsonl", lines.join(""));
		const found = await server.diagnostics(uri);
		assert.equal(found.length, 1000);
		assert.equal(found[0]?.severity, DiagnosticSeverity.Error);
		assert.match(
			String(found.at(-1)?.message),
			/^\d+ more problems are not shown\. Fix some of these first\.$/,
		);
	});

	it("follows a file that becomes an annotation file, and keeps its task while the only record is broken", async () => {
		const uri = await server.open("new.jsonl", "");
		assert.deepEqual(await server.diagnostics(uri), []);
		await server.edit(uri, undefined, detectionLine(1));
		assert.deepEqual(await server.diagnostics(uri), []);
		await server.edit(uri, inLine(0, 0, 1), "");
		assert.deepEqual(
			(await server.diagnostics(uri)).map((d) => d.code),
			["json-syntax"],
		);
	});
});

describe("extreme documents", () => {
	let server: LanguageServer;
	before(async () => {
		server = await startLanguageServer();
	});
	after(() => server.stop());

	const clean = detectionLine(1);
	const documents: Readonly<Record<string, { text: string; codes: readonly string[] }>> = {
		"an empty one": { text: "", codes: [] },
		"a NUL byte": { text: `${clean}\n${clean.replace("can", "c\0n")}\n`, codes: ["json-syntax"] },
		"a lone surrogate": {
			text: `${clean.replace("can", "\ud800")}\n${clean.replace("can", "\\ud800").replace("1.jpg", "2.jpg")}\n`,
			codes: [],
		},
		"what is no text at all": {
			text: `${clean}\n${Array.from({ length: 3000 }, (_, i) => String.fromCharCode((i * 7919) % 0x10000))
				.join("")
				.replace(/[\n\r]/g, "")}\n`,
			codes: ["json-syntax"],
		},
		"CRLF line ends": { text: `${clean}\r\n${clean.replace("1.jpg", "2.jpg")}\r\n`, codes: [] },
		"a byte order mark": { text: `\ufeff${clean}\n`, codes: [] },
		"brackets 100,000 deep": { text: `${clean}\n${"[".repeat(100_000)}\n`, codes: ["json-syntax"] },
	};
	for (const [name, { text, codes }] of Object.entries(documents)) {
		it(name, async () => {
			const uri = await server.open(`${name}.jsonl`, text);
			assert.deepEqual(
				(await server.diagnostics(uri)).map((d) => d.code),
				codes,
			);
		});
	}

	it("a single line of 5 MB", async () => {
		const boxes = Array.from({ length: 80_000 }, (_, i) =>
			detectionLine(0)
				.slice(detectionLine(0).indexOf("[") + 1, -2)
				.replace("can", `can${i}`),
		);
		const uri = await server.open(
			"long.jsonl",
			`{"image_url":"AmlDatastore://d/1.jpg","label":[${boxes.join(",")}]}`,
		);
		assert.ok(boxes.join(",").length > 5_000_000);
		assert.deepEqual(await server.diagnostics(uri), []);
	});

	it("the server is still running after all of them", async () => {
		const uri = await server.open("after.jsonl", detectionLine(1, OUT_OF_RANGE));
		assert.ok((await server.diagnostics(uri)).length > 0);
	});
});
