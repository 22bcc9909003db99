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
});
