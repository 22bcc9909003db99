import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { type LanguageServer, startLanguageServer } from "#test/integration/support/language-server.ts";
import { detectionFile } from "#test/integration/support/lines.ts";

describe("what the preview asks for when it edits", () => {
	let server: LanguageServer;
	before(async () => {
		server = await startLanguageServer();
	});
	after(() => server.stop());

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
