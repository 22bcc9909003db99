// Slow: not part of `npm run test:fast`.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { TextBuffer } from "#server/files/text-buffer.ts";

async function written(texts: readonly string[]): Promise<{ bytes: Buffer; writes: number }> {
	const pieces: Buffer[] = [];
	const buffer = new TextBuffer(async (bytes) => {
		pieces.push(Buffer.from(bytes));
	});
	for (const text of texts) {
		await buffer.add(text);
	}
	await buffer.flush();
	return { bytes: Buffer.concat(pieces), writes: pieces.length };
}

describe("text on its way to a file", () => {
	it("arrives whole and in order, for pieces of any length", async () => {
		const lengths = [1, 87_381, 87_382, 100, 262_144, 300_000, 5, 262_143, 40];
		const texts = lengths.flatMap((length) => ["x", "é", "€", "😀"].map((each) => each.repeat(length)));
		assert.ok((await written(texts)).bytes.equals(Buffer.from(texts.join(""))));
	});

	it("is written in few pieces", async () => {
		const { writes, bytes } = await written(Array.from({ length: 100_000 }, (_, i) => `line ${i}\n`));
		assert.equal(bytes.toString().split("\n").length, 100_001);
		assert.ok(writes <= 6, `${writes} writes`);
	});

	it("that is empty is not written", async () => {
		assert.equal((await written([])).writes, 0);
		assert.equal((await written([""])).writes, 0);
	});
});
