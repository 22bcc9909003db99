import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { CodeAction, TextDocumentEdit } from "vscode-languageserver-protocol/node";
import {
	inLine,
	type LanguageServer,
	startLanguageServer,
} from "#test/integration/support/language-server.ts";
import { detectionLine, OUT_OF_RANGE } from "#test/integration/support/lines.ts";
import { editedFile } from "#test/unit/core/fixes/file/support/cured-file.ts";

/** Applies the edits of an action that touches one line. */
function apply(text: string, action: CodeAction): string {
	const [change] = (action.edit?.documentChanges ?? []) as TextDocumentEdit[];
	const edits = change?.edits ?? [];
	let result = text;
	for (const edit of [...edits].reverse()) {
		assert.ok("newText" in edit);
		result =
			result.slice(0, edit.range.start.character) + edit.newText + result.slice(edit.range.end.character);
	}
	return result;
}

describe("quick fixes of the built server", () => {
	let server: LanguageServer;
	before(async () => {
		server = await startLanguageServer();
	});
	after(() => server.stop());

	it("fix what they are offered for, and name the finding", async () => {
		const bad = detectionLine(1, OUT_OF_RANGE);
		const uri = await server.open("fix.jsonl", bad);
		const at = bad.indexOf("1.5");
		const actions = await server.actions(uri, inLine(0, at, at + 3));
		const clamp = actions.find((action) => action.title.includes("Clamp"));
		assert.ok(clamp, `a clamp among ${actions.map((action) => action.title).join("; ")}`);
		assert.equal(clamp.diagnostics?.[0]?.code, "box-out-of-range");
		assert.equal(apply(bad, clamp), bad.replace("1.5", "1"));
		await server.edit(uri, undefined, apply(bad, clamp));
		assert.deepEqual(await server.diagnostics(uri), []);
	});

	it("are not offered away from a finding", async () => {
		const uri = await server.open("away.jsonl", detectionLine(1, OUT_OF_RANGE));
		assert.deepEqual(await server.actions(uri, inLine(0, 1, 2)), []);
	});

	it("fix what one rule finds in the whole file, or everything that is safe, when they are chosen", async () => {
		const inverted = detectionLine(1).replace('"topX":0.1', '"topX":0.7');
		const mended = inverted.replace("0.7", "0.5").replace('"bottomX":0.5', '"bottomX":0.7');
		const typo = detectionLine(2).replace('"topY"', '"topy"');
		const uri = await server.open("all.jsonl", `${inverted}\n${typo}\n${inverted}\n`);
		await server.diagnostics(uri);
		const resolved = async (action: CodeAction | undefined) => {
			assert.ok(action);
			const { edit } = await server.connection.sendRequest<CodeAction>("codeAction/resolve", action);
			const [change] = (edit?.documentChanges ?? []) as TextDocumentEdit[];
			const lines = [inverted, typo, inverted];
			for (const each of change?.edits ?? []) {
				assert.ok("newText" in each);
				const { line, character } = each.range.start;
				const text = lines[line] as string;
				lines[line] = text.slice(0, character) + each.newText + text.slice(each.range.end.character);
			}
			return lines;
		};
		const at = inverted.indexOf("0.7");
		const quick = await server.actions(uri, inLine(0, at, at + 3));
		const rule = quick.find(({ title }) => title === "Fix all box-inverted problems in this file");
		assert.deepEqual(await resolved(rule), [mended, typo, mended]);
		const source = await server.actions(uri, inLine(0, 0, 0), ["source.fixAll"]);
		assert.deepEqual(
			source.map(({ kind }) => kind),
			["source.fixAll.automlImages"],
		);
		assert.deepEqual(await resolved(source[0]), [mended, detectionLine(2), mended]);
	});
});

describe("fixes of a whole file by the built server", () => {
	let server: LanguageServer;
	before(async () => {
		server = await startLanguageServer();
	});
	after(() => server.stop());

	/** The text after a chosen action. */
	const chosen = async (text: string, action: CodeAction | undefined) => {
		assert.ok(action);
		assert.equal(action.edit, undefined, "it is not computed before it is chosen");
		const { edit } = await server.connection.sendRequest<CodeAction>("codeAction/resolve", action);
		const [change] = (edit?.documentChanges ?? []) as TextDocumentEdit[];
		const edits = (change?.edits ?? []).map((each) => {
			assert.ok("newText" in each);
			const { start, end } = each.range;
			return {
				startLine: start.line,
				start: start.character,
				endLine: end.line,
				end: end.character,
				text: each.newText,
			};
		});
		return editedFile(text, edits);
	};
	const [one, two] = [detectionLine(1), detectionLine(2)];

	it("are in the menu of a file rule's finding, and fix one or all of the rule", async () => {
		const text = `${one}\r\n\r\n${two}\r\n\r\n\r\n${detectionLine(3)}\r\n`;
		const uri = await server.open("blank.jsonl", text);
		await server.diagnostics(uri);
		const actions = await server.actions(uri, inLine(1, 0, 0));
		assert.deepEqual(
			actions.map(({ title, isPreferred, diagnostics }) => [title, isPreferred, diagnostics?.[0]?.code]),
			[
				["Delete this empty line", true, "blank-line"],
				["Fix all blank-line problems in this file", undefined, "blank-line"],
			],
		);
		assert.equal(await chosen(text, actions[0]), text.replace("\r\n\r\n", "\r\n"));
		const mended = [one, two, detectionLine(3), ""].join("\r\n");
		assert.equal(await chosen(text, actions[1]), mended);
		await server.edit(uri, undefined, mended);
		assert.deepEqual(await server.diagnostics(uri), []);
		assert.deepEqual(await server.actions(uri, inLine(1, 0, 0)), []);
	});

	it("rename a class in the whole document", async () => {
		const text = `${one}\n${two}\n${detectionLine(3).replace("can", "Can")}\n`;
		const uri = await server.open("rename.jsonl", text);
		await server.diagnostics(uri);
		const at = text.split("\n")[2]?.indexOf('"Can"') ?? 0;
		const actions = await server.actions(uri, inLine(2, at, at));
		const rename = actions.find(({ title }) => title === 'Rename "Can" to "can" in this file');
		assert.equal(await chosen(text, rename), text.replace("Can", "can"));
		assert.deepEqual(await server.actions(uri, inLine(2, 0, 0)), [], "away from the class");
	});

	it("join a record over several lines, which is a line rule's finding", async () => {
		const pretty = JSON.stringify(JSON.parse(two), undefined, 2);
		const text = [one, ...pretty.split("\n"), detectionLine(3)].join("\r\n");
		const uri = await server.open("pretty.jsonl", text);
		await server.diagnostics(uri);
		const actions = await server.actions(uri, inLine(1, 0, 1));
		const join = actions.find(({ title }) => title.startsWith("Join these "));
		assert.equal(join?.isPreferred, true);
		const [first, joined, ...rest] = (await chosen(text, join)).split("\r\n");
		assert.deepEqual([first, JSON.parse(joined ?? ""), rest], [one, JSON.parse(two), [detectionLine(3)]]);
	});

	it("take part in fixing all if they are safe, along with the fixes of lines", async () => {
		const typo = two.replace('"topY"', '"topy"');
		const variant = detectionLine(3).replace("can", "Can");
		const text = `${one}\n\n${typo}\n${variant}${detectionLine(4)}\n`;
		const uri = await server.open("safe.jsonl", text);
		await server.diagnostics(uri);
		const [source] = await server.actions(uri, inLine(0, 0, 0), ["source.fixAll"]);
		assert.equal(await chosen(text, source), `${one}\n${two}\n${variant}\n${detectionLine(4)}\n`);
	});
});
