import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { FileFinding } from "#core/rules/file-rule.ts";
import { inOrder, sorted } from "#core/rules/in-order.ts";

const at = (line: number, message: string): FileFinding => ({
	...{ ruleId: "r", line, start: 0, end: 1, message },
	consequence: "none",
});
const shown = (findings: Iterable<FileFinding>) =>
	Array.from(findings, ({ line, message }) => `${line}${message}`);

describe("findings from several sources", () => {
	it("come in the order of the text, those of the earlier source first", () => {
		assert.deepEqual(
			shown(inOrder([[at(0, "a"), at(2, "a"), at(2, "b")], [], [at(1, "c"), at(2, "c"), at(3, "c")]])),
			["0a", "1c", "2a", "2b", "2c", "3c"],
		);
	});

	it("are not all requested before the first is available", () => {
		let asked = 0;
		const endless = function* () {
			for (let line = 0; ; line++) {
				asked++;
				yield at(line, "");
			}
		};
		assert.equal(inOrder([endless()]).next().value?.line, 0);
		assert.ok(asked <= 2);
		assert.equal(sorted(endless()).next().value?.line, 0);
		assert.ok(asked < 20_000);
	});

	it("are sorted if a rule finds few", () => {
		assert.deepEqual(shown(sorted([at(2, ""), at(0, ""), at(1, "")])), ["0", "1", "2"]);
	});
});
