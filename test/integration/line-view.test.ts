import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import { type LanguageServer, startLanguageServer } from "#test/integration/support/language-server.ts";
import { detectionLine } from "#test/integration/support/lines.ts";

describe("what a line shows", () => {
	let server: LanguageServer;
	before(async () => {
		server = await startLanguageServer({
			imageFolders: { "AmlDatastore://data/": "elsewhere/deep" },
		});
	});
	after(() => server.stop());

	const view = (uri: string, line: number) => server.ask("automlImages/lineView", { uri, line });

	it("includes the shapes with their positions in the text", async () => {
		const text = detectionLine(1);
		const uri = await server.open("view.jsonl", text);
		const shown = await view(uri, 0);
		assert.equal(shown?.taskName, "object detection");
		assert.deepEqual(shown?.shapes, [
			{
				index: 0,
				label: "can",
				isCrowd: false,
				start: text.indexOf('{"label"'),
				end: text.length - 2,
				geometry: { kind: "box", box: { topX: 0.1, topY: 0.2, bottomX: 0.5, bottomY: 0.8 } },
			},
		]);
		assert.equal(shown?.image.found, false);
	});

	it("finds the image next to the file, but first through the user's mapping", async () => {
		writeFileSync(join(server.folder, "7.jpg"), "");
		const uri = await server.open("image.jsonl", detectionLine(7));
		const beside = await view(uri, 0);
		assert.deepEqual(beside?.image, {
			found: true,
			uri: pathToFileURL(join(server.folder, "7.jpg")).toString(),
		});
		mkdirSync(join(server.folder, "elsewhere/deep"), { recursive: true });
		writeFileSync(join(server.folder, "elsewhere/deep/7.jpg"), "");
		const mapped = await view(uri, 0);
		assert.ok(mapped?.image.found && mapped.image.uri.endsWith("elsewhere/deep/7.jpg"));
	});

	it("includes why there is nothing to show", async () => {
		const uri = await server.open("empty-line.jsonl", `${detectionLine(1)}\n\n{"image_url"\n`);
		assert.equal((await view(uri, 1))?.message, "This line is empty");
		assert.equal((await view(uri, 2))?.message, "This line is not a JSON object");
		assert.equal(await view(await server.open("chat.jsonl", '{"role":"user"}'), 0), null);
	});
});
