import assert from "node:assert/strict";
import { globSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { ROOT } from "#test/vscode/project.ts";
import { startFiles, startSize } from "./start-size.ts";

const KB = 1000;

function budget(what: string, limit: number, size: () => number): void {
	it(`${what}: at most ${limit / KB} kB`, (context) => {
		const bytes = size();
		context.diagnostic(`${what}: ${Math.round(bytes / KB)} kB`);
		assert.ok(bytes <= limit, `${Math.round(bytes / KB)} kB`);
	});
}

describe("what is loaded and shipped keeps within its budget", () => {
	budget("the extension before the first document", 150 * KB, () => startSize("dist/client.cjs"));
	budget("the server before the first request", 450 * KB, () => startSize("dist/node/server.mjs"));
	budget("the .vsix", 1500 * KB, () => statSync(join(ROOT, "dist/automl-images.vsix")).size);

	it("counts what an entry imports", () => {
		assert.ok(
			startSize("dist/node/server.mjs") > statSync(join(ROOT, "dist/node/server.mjs")).size + 100 * KB,
		);
	});

	it("leaves the readers of YAML and of source formats to the first who needs them", () => {
		const chunks = globSync("dist/node/chunks/*.mjs", { cwd: ROOT });
		const start = startFiles("dist/node/server.mjs");
		for (const name of ["read-mltable", "answers", "offered-actions"]) {
			const chunk = chunks.find((path) => path.includes(`/${name}-`));
			assert.ok(chunk !== undefined, `${name} is a chunk`);
			assert.ok(!start.includes(chunk), `${name} is not loaded at the start`);
		}
	});
});
