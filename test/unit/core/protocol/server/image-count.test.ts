import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { imageCountMessage, readImageCount } from "#core/protocol/server/image-count.ts";
import { SAMPLE_SCHEME } from "#core/protocol/server/sample-lines.ts";

describe("the progress of a conversion, as a message", () => {
	it("is read as it was written", () => {
		for (const count of [{ done: 0 }, { done: 12 }, { done: 12, total: 340 }, { done: 0, total: 0 }]) {
			assert.deepEqual(readImageCount(imageCountMessage(count)), count);
		}
	});

	it("is not read from any other text", () => {
		for (const message of [undefined, "", "12 images", "12/", "/340", "-1", "1/2/3", " 1"]) {
			assert.equal(readImageCount(message), undefined, message);
		}
	});
});

describe("sample lines", () => {
	it("have a scheme that a URI can have", () => {
		assert.equal(new URL(`${SAMPLE_SCHEME}:/data/a.jsonl`).protocol, `${SAMPLE_SCHEME}:`);
	});
});
