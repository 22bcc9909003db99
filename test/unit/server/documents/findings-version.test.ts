import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { FileFinding } from "#core/rules/file-rule.ts";
import { FindingsVersion } from "#server/documents/findings-version.ts";

const finding = (line: number, start = 0): FileFinding => ({
	...{ ruleId: "r", line, start, end: start + 1, message: "m" },
	consequence: "none",
});

describe("the version of a document's findings", () => {
	/** Whether the version stays after a change of lines, from some findings to others. */
	const stays = (
		before: readonly FileFinding[],
		[first, removed, added]: readonly [number, number, number],
		after: readonly FileFinding[],
	) => {
		const versions = new FindingsVersion();
		const version = versions.of(before);
		versions.linesChanged(first, removed, added);
		return versions.of(after) === version;
	};

	it("stays if an edit touches nothing visible", () => {
		assert.ok(stays([], [3, 1, 1], []));
		assert.ok(stays([], [3, 1, 2], []));
		assert.ok(stays([finding(5)], [3, 1, 1], [finding(5)]));
	});

	it("changes with the findings and their places", () => {
		assert.ok(!stays([], [3, 1, 1], [finding(3)]));
		assert.ok(!stays([finding(5)], [3, 1, 1], [finding(5, 1)]));
		assert.ok(!stays([finding(5)], [3, 1, 1], []));
		assert.ok(!stays([finding(5)], [3, 1, 1], [{ ...finding(5), message: "other" }]));
		assert.ok(
			!stays(
				[{ ...finding(5), related: { line: 1, start: 0, end: 1, message: "" } }],
				[3, 1, 1],
				[finding(5)],
			),
		);
	});

	it("changes if the editor may have lost what it shows", () => {
		assert.ok(!stays([finding(5)], [5, 1, 1], [finding(5)]), "the line was touched");
		assert.ok(!stays([finding(5)], [3, 1, 2], [finding(5)]), "lines moved");
	});
});
