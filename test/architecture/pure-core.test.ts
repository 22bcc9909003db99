import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import { createContext, runInContext } from "node:vm";
import { build } from "esbuild";
import { ROOT } from "#test/vscode/project.ts";

/** Converts a table in whatever JavaScript engine this runs in. The names are the bundle's. */
const CONVERT_TABLE = `(async () => {
	const text = 'image,labels\\na.jpg,"milk bottle"\\nb.jpg,can\\n';
	const files = {
		list: async () => { throw new Error("there is no such folder") },
		readText: async function* () { yield { text, share: 1 } },
	};
	const lines = [];
	const options = { task: "auto", baseUrl: "https://host/ds" };
	for await (const event of core.converterById("labels-csv").convert("labels.csv", files, options)) {
		if (event.kind === "image") lines.push(event.annotation.imageUrl, ...event.annotation.content.labels);
	}
	return lines.join(" | ");
})()`;

describe("the converters with their libraries", () => {
	it("run without anything from Node", async () => {
		const { outputFiles } = await build({
			entryPoints: [join(ROOT, "core/formats/all/index.ts")],
			bundle: true,
			platform: "browser",
			format: "iife",
			globalName: "core",
			write: false,
			logLevel: "silent",
		});
		// A new context has the language, but no Buffer, process or require. It gets the two classes that pages and workers also have.
		const context = createContext({ TextDecoder, TextEncoder });
		runInContext(outputFiles[0]?.text ?? "", context);
		assert.equal(
			await runInContext(CONVERT_TABLE, context),
			"https://host/ds/a.jpg | milk bottle | https://host/ds/b.jpg | can",
		);
	});
});
