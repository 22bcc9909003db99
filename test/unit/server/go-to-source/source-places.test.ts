import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { findElement } from "#server/go-to-source/find-element.ts";
import { placeOfSpan } from "#server/go-to-source/place-of-span.ts";
import { sourcePlace } from "#server/go-to-source/source-place.ts";
import { TextPosition } from "#server/go-to-source/text-position.ts";
import { makeTemporaryFolder } from "#test/vscode/temporary-folder.ts";

const folder = makeTemporaryFolder("automl-source").path;

function written(name: string, content: string | Buffer): string {
	const path = join(folder, name);
	writeFileSync(path, content);
	return path;
}

describe("a span becomes lines and characters", () => {
	it("counted in characters, after every kind of line end and across the pieces that are read", async () => {
		const before = `${"ä\r\n".repeat(400_000)}😀x`;
		const path = written("a.xml", `\ufeff${before}<b>\n</b>end`);
		const place = await placeOfSpan(path, {
			start: before.length,
			end: before.length + 8,
			unit: "characters",
		});
		assert.deepEqual(place, {
			range: { start: { line: 400_000, character: 3 }, end: { line: 400_001, character: 4 } },
			text: "<b>\n</b>",
		});
	});

	it("counted in bytes, in which letters and the byte order mark have several", async () => {
		const before = Buffer.from(`\ufeff{\n"ä😀":${" ".repeat(3_000_000)}`);
		const path = written("a.json", Buffer.concat([before, Buffer.from('{"id":"é"}]}')]));
		const place = await placeOfSpan(path, { start: before.length, end: before.length + 11, unit: "bytes" });
		assert.deepEqual(place, {
			range: { start: { line: 1, character: 3_000_006 }, end: { line: 1, character: 3_000_016 } },
			text: '{"id":"é"}',
		});
	});

	it("with a line end split between two pieces", () => {
		const position = new TextPosition();
		for (const piece of ["a\r", "\nb", "\r", "c", "\n", "\n", "de"]) {
			position.pass(piece);
		}
		assert.deepEqual(position.get(), { line: 4, character: 2 });
	});

	it("with its text if the file is too large to be shown", async () => {
		const path = written("large.json", '[\n{"id":1}]');
		const place = await placeOfSpan(path, { start: 2, end: 10, unit: "bytes" });
		assert.equal((await sourcePlace(path, "x", place, 5)).excerpt, '{"id":1}');
		assert.equal((await sourcePlace(path, "x", place)).excerpt, undefined);
	});
});

describe("the element that a problem names", () => {
	const text = async (path: string, element: string) => (await findElement(path, element))?.text;

	it("is found by its id in the list that it belongs to, wherever the id is", async () => {
		const path = written(
			"coco.json",
			`{"info": {"id": 7, "annotations": [{"id": 7}]}, "images": [{"id": 7}],
			 "annotations": [{"x": [{"id": 7}], "id": 17}, {"s": "\\"id\\": 7 }", "id" : 7 , "b": [1, {"id": 9}]}, {"id": "a\\"b"}]}`,
		);
		assert.equal(
			await text(path, "annotation 7 of image 3 (a.jpg)"),
			'{"s": "\\"id\\": 7 }", "id" : 7 , "b": [1, {"id": 9}]}',
		);
		assert.equal(await text(path, "image 7 (a.jpg)"), '{"id": 7}');
		assert.equal(await text(path, "annotation 9"), undefined);
		assert.equal(await text(path, "annotation at position 3"), '{"id": "a\\"b"}');
		assert.deepEqual((await findElement(path, "image 7"))?.range, {
			start: { line: 0, character: 59 },
			end: { line: 0, character: 68 },
		});
	});

	it("is found by its number in XML and as a line", async () => {
		const path = written("b.xml", "<annotation>\n<object>1</object>\n<object>2</object></annotation>");
		assert.equal(await text(path, "object 2 (dog)"), "<object>2</object>");
		assert.deepEqual((await findElement(path, "line 3, column 5"))?.range, {
			start: { line: 2, character: 0 },
			end: { line: 3, character: 0 },
		});
		assert.equal(await findElement(path, "size"), undefined);
	});
});
