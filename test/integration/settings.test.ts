import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { DiagnosticSeverity } from "vscode-languageserver-protocol/node";
import {
	inLine,
	type LanguageServer,
	startLanguageServer,
} from "#test/integration/support/language-server.ts";
import { detectionLine, OUT_OF_RANGE } from "#test/integration/support/lines.ts";

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
		assert.match(String(found[2]?.message), /^\d+ more problems are not shown\. Fix some of these first\.$/);
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

	it("name the generation of the runtime, while the document is open", async () => {
		settings.rules = {};
		settings.maxFindings = 1000;
		const crowd = detectionLine(1, '"topX":0,"topY":0,"bottomX":1,"bottomY":1,"isCrowd":1');
		const uri = await server.open("runtime.jsonl", crowd);
		assert.deepEqual(await shown(uri), []);
		settings.runtime = "older";
		await server.settingsChanged();
		assert.deepEqual(
			(await shown(uri)).map(([code]) => code),
			["iscrowd-value"],
		);
		delete settings.runtime;
		await server.settingsChanged();
		assert.deepEqual(await shown(uri), []);
	});

	it("fix the task of a file, or silence it, while it is open", async () => {
		settings.rules = {};
		settings.maxFindings = 1000;
		const uri = await server.open("tasks/boxes.jsonl", detectionLine(1));
		assert.deepEqual(await shown(uri), []);
		settings.tasks = { "tasks/*.jsonl": "instance-segmentation" };
		await server.settingsChanged();
		assert.deepEqual(
			(await shown(uri)).map(([code]) => code),
			["no-line-left", "no-valid-object", "polygon-missing"],
		);
		settings.tasks = { "tasks/*.jsonl": "off" };
		await server.settingsChanged();
		assert.deepEqual(await shown(uri), []);
		settings.tasks = { "elsewhere/*.jsonl": "off" };
		await server.settingsChanged();
		assert.deepEqual(await shown(uri), []);
		const chat = await server.open("tasks/chat.jsonl", '{"role":"user"}');
		assert.deepEqual(await shown(chat), []);
		settings.tasks = { "**/chat.jsonl": "multiclass" };
		await server.settingsChanged();
		assert.notDeepEqual(await shown(chat), []);
		settings.tasks = {};
		await server.settingsChanged();
		assert.deepEqual(await shown(chat), [], "what a setting has said is forgotten with it");
	});

	it("hold for the first question about a document, whichever that is, and no question changes them", async () => {
		settings.tasks = { "silent.jsonl": "off" };
		await server.settingsChanged();
		const uri = await server.open("silent.jsonl", detectionLine(1));
		assert.equal(await server.ask("automlImages/lineView", { uri, line: 0 }), null);
		await server.ask("automlImages/datasetSummary", { uris: [uri] });
		assert.equal(await server.ask("automlImages/classes", { uri }), null);
		settings.tasks = {};
		await server.settingsChanged();
		assert.deepEqual(await server.ask("automlImages/classes", { uri }), ["can"]);
	});

	it("that are wrong are told once", async () => {
		const told: string[] = [];
		server.connection.onNotification("window/showMessage", ({ message }) => {
			told.push(message);
		});
		settings.rules = { "box-invertd": "off", "no-such-*": "off" };
		const uri = await server.open("told.jsonl", bad);
		await shown(uri);
		await shown(uri);
		assert.deepEqual(told, [
			'automlImages.rules, "box-invertd": unknown rule (and 1 more in the AutoML Images output)',
		]);
		settings.rules = { "box-invertd": "off", "box-*": "shy" };
		await shown(uri);
		assert.equal(told.length, 2);
		assert.match(told[1] ?? "", /"box-\*": "shy" is not valid; use/);
	});
});
