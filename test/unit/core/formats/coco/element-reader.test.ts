import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { ElementReader } from "#core/formats/coco/element-reader.ts";
import { UnreadableFile } from "#core/formats/reading/readable-file.ts";
import { openBytes } from "#test/unit/core/formats/support/memory-files.ts";

/** Elements of very different lengths, one after another, with their positions. */
const elements = Array.from({ length: 400 }, (_, i) => `"é${i} ${"x".repeat(i % 50 === 7 ? 90_000 : i)}"`);
const bytes = new TextEncoder().encode(elements.join(","));
let end = -1;
const spans = elements.map((text) => {
	const start = end + 1;
	end = start + new TextEncoder().encode(text).length;
	return { start, end };
});

function readerOf(content: Uint8Array) {
	let reads = 0;
	const opened = openBytes(content);
	const file = {
		...opened,
		read: (position: number, into: Uint8Array) => {
			reads++;
			return opened.read(position, into);
		},
	};
	return { reader: new ElementReader({ file, start: 0, asOnDisk: true }, JSON.parse), reads: () => reads };
}

describe("reading elements again", () => {
	it("returns each of them in any order", async () => {
		const order = fc.array(fc.nat({ max: elements.length - 1 }), { minLength: 1, maxLength: 60 });
		const runs = order.map((places) => places.flatMap((place) => [place, place + 1, place + 2]));
		await fc.assert(
			fc.asyncProperty(runs, async (places) => {
				const { reader } = readerOf(bytes);
				for (const place of places.filter((each) => each < elements.length)) {
					const { start, end } = spans[place] as { start: number; end: number };
					assert.equal(await reader.read({ start, end }), JSON.parse(elements[place] as string));
				}
			}),
		);
	});

	it("reads neighbors together", async () => {
		const { reader, reads } = readerOf(bytes);
		for (const span of spans.slice(60, 100)) {
			await reader.read(span);
		}
		assert.ok(reads() <= 6, `${reads()} reads`);
	});

	it("says that the file has changed if there is no longer an element", async () => {
		for (const content of [bytes.subarray(0, 100), new Uint8Array(bytes.length)]) {
			const { reader } = readerOf(content);
			await assert.rejects(reader.read({ start: 90, end: 110 }), UnreadableFile);
		}
	});
});
