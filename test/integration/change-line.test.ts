import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { type LanguageServer, startLanguageServer } from "#test/integration/support/language-server.ts";
import { detectionFile, detectionLine } from "#test/integration/support/lines.ts";

describe("what the preview asks for when it edits", () => {
	let server: LanguageServer;
	before(async () => {
		server = await startLanguageServer();
	});
	after(() => server.stop());

	it("is how a change is written into a line, or why it is not", async () => {
		const ask = (label: string) =>
			server.ask("automlImages/changeLine", {
				text: detectionLine(1),
				change: { kind: "set-label", index: 0, label },
				options: {},
			});
		const start = detectionLine(1).indexOf('"can"');
		const changed = await ask("lid");
		assert.deepEqual("edits" in changed && changed.edits, [{ start, end: start + 5, text: '"lid"' }]);
		assert.deepEqual(await ask(""), { refused: "A class needs a name" });
	});

	it("are the classes, the most frequent first, as the text is now", async () => {
		const uri = await server.open("classes.jsonl", `${detectionFile(3).replace("can", "lid")}`);
		const classes = () => server.ask("automlImages/classes", { uri });
		assert.deepEqual(await classes(), ["can", "lid"]);
		assert.equal(
			await server.ask("automlImages/classes", {
				uri: await server.open("chat.jsonl", '{"role":"user"}'),
			}),
			null,
		);
	});
});
