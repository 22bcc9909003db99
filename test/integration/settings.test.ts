import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { DiagnosticSeverity } from "vscode-languageserver-protocol/node";
import { inLine, type LanguageServer, startLanguageServer } from "./support/language-server.ts";
import { detectionLine, OUT_OF_RANGE } from "./support/lines.ts";

describe("settings of the built server", () => {
	const settings: Record<string, unknown> = {};
	let server: LanguageServer;
	before(async () => {
		server = await startLanguageServer(settings);
	});
	after(() => server.stop());

	const bad = detectionLine(1, OUT_OF_RANGE);
	const file = `${bad}\n${detectionLine(2)}`;
	const shown = async (uri: string) =>
		(await server.diagnostics(uri)).map(({ code, severity }) => [code, severity]);

	it("change how rules are shown, by id and by pattern, while the document is open", async () => {
		const uri = await server.open("rules.jsonl", file);
		assert.deepEqual(await shown(uri), [
			["no-valid-object", DiagnosticSeverity.Error],
			["box-out-of-range", DiagnosticSeverity.Warning],
		]);
		settings.rules = { "box-*": "hint", "no-valid-object": "off" };
		assert.deepEqual(await shown(uri), [["box-out-of-range", DiagnosticSeverity.Hint]]);
		settings.rules = { "box-*": "off", "*": "hint", "box-out-of-range": "error" };
		assert.deepEqual(await shown(uri), [
			["no-valid-object", DiagnosticSeverity.Hint],
			["box-out-of-range", DiagnosticSeverity.Error],
		]);
	});

	it("hide the quick fixes of a rule that is off", async () => {
		const uri = await server.open("fixes.jsonl", bad);
		const at = bad.indexOf("1.5");
		settings.rules = {};
		assert.notDeepEqual(await server.actions(uri, inLine(0, at, at + 3)), []);
		settings.rules = { "box-out-of-range": "off" };
		assert.deepEqual(await server.actions(uri, inLine(0, at, at + 3)), []);
	});

	it("bound the findings", async () => {
		settings.rules = {};
		settings.maxFindings = 3;
		const uri = await server.open("bound.jsonl", `${bad}\n`.repeat(5));
		const found = await server.diagnostics(uri);
		assert.equal(found.length, 3);
		assert.match(String(found[2]?.message), /^\d+ more findings/);
	});

	it("of a wrong form are as if they were not there", async () => {
		settings.rules = { "box-*": "loud", "no-valid-object": 7 };
		settings.maxFindings = "many";
		const uri = await server.open("wrong.jsonl", file);
		assert.equal((await shown(uri)).length, 2);
		settings.rules = "off";
		settings.maxFindings = -3;
		assert.equal((await shown(uri)).length, 1);
	});
});
