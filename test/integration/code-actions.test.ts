import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { CodeAction, TextDocumentEdit } from "vscode-languageserver-protocol/node";
import { inLine, type LanguageServer, startLanguageServer } from "./support/language-server.ts";
import { detectionLine, OUT_OF_RANGE } from "./support/lines.ts";

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

	it("mend what they are offered for, and name the finding", async () => {
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

	it("mend what one rule finds in the whole file, or all that is safe, when they are chosen", async () => {
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
