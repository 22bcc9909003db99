// Slow: not part of `npm run test:fast`.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { it } from "node:test";
import { SAMPLES } from "./samples.ts";

it("the text files are what the drawing script writes, byte for byte", () => {
	const { status, stderr } = spawnSync(process.execPath, [join(SAMPLES, "make.ts"), "--check"], {
		encoding: "utf8",
	});
	assert.equal(status, 0, `${stderr}Run node samples/make.ts.`);
});
