import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findLine } from "#client/preview/requests/find-line.ts";
import { findSample } from "#client/preview/requests/find-sample.ts";
import { SeenLines } from "#client/preview/requests/seen-lines.ts";

const linesOf = (...texts: string[]) => ({
	lineCount: texts.length,
	lineAt: (line: number) => ({ text: texts[line] as string }),
});

describe("the lines that the page has seen", () => {
	it("are remembered by document, version and line, the last twenty", () => {
		const seen = new SeenLines();
		const line = (version: number) => ({ uri: "a", version, line: 3 });
		for (let version = 0; version < 25; version++) {
			seen.add(line(version), `text ${version}`);
		}
		assert.equal(seen.textOf(line(4)), undefined);
		assert.equal(seen.textOf(line(5)), "text 5");
		assert.equal(seen.textOf({ ...line(5), uri: "b" }), undefined);
		assert.equal(seen.textOf({ ...line(5), line: 2 }), undefined);
	});

	it("are found again, the nearest of equal ones", () => {
		const lines = linesOf("a", "b", "a", "c", "a");
		assert.equal(findLine(lines, "a", 2), 2);
		assert.equal(findLine(lines, "c", 0), 3);
		assert.equal(findLine(lines, "a", 3), 2);
		assert.equal(findLine(lines, "b", 9), 1);
		assert.equal(findLine(lines, "d", 2), undefined);
	});

	it("have a neighbor that shows how an object is written", () => {
		const lines = linesOf('{"topX":1}', "x", '{"polygon":1}', "{}", '{"topX":2}');
		assert.equal(findSample(lines, 3, "box"), '{"topX":2}');
		assert.equal(findSample(lines, 1, "box"), '{"topX":1}');
		assert.equal(findSample(lines, 0, "polygon"), '{"polygon":1}');
		assert.equal(findSample(linesOf("a"), 0, "box"), undefined);
	});
});
