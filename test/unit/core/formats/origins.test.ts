import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { ImageEvent, SourceSpan } from "#core/formats/converter.ts";
import { convertVoc } from "#core/formats/pascal-voc/pascal-voc.ts";
import { lineSpans } from "#core/formats/reading/line-spans.ts";
import { spanOfChild } from "#core/formats/reading/xml-spans.ts";
import { palettePng } from "#test/unit/core/formats/pascal-voc/support/png.ts";
import { vocObject, vocXml } from "#test/unit/core/formats/pascal-voc/support/voc.ts";
import { convertMasks, vocXml as maskedXml } from "#test/unit/core/formats/pascal-voc/support/voc-masks.ts";
import { BASE } from "#test/unit/core/formats/support/convert.ts";
import { memoryFiles } from "#test/unit/core/formats/support/memory-files.ts";

const cut = (text: string, span: SourceSpan | undefined) => span && text.slice(span.start, span.end);

describe("the span of an element", () => {
	it("goes from its first tag to its last, and counts the root's own children only", () => {
		const text = "<a><b>1</b><c><b>not</b></c><b x='>'><b>in</b></b>\n<b/></a>";
		assert.equal(cut(text, spanOfChild(text, "b", 0)), "<b>1</b>");
		assert.equal(cut(text, spanOfChild(text, "b", 1)), "<b x='>'><b>in</b></b>");
		assert.equal(cut(text, spanOfChild(text, "b", 2)), "<b/>");
		assert.equal(spanOfChild(text, "b", 3), undefined);
	});

	it("is not misled by text that looks like tags", () => {
		const text =
			"<?xml version='1.0'?><!DOCTYPE a [<!ELEMENT b (c)>]><!-- <b>no</b> --><a><![CDATA[<b>no</b>]]><bb/><b>yes</b></a>";
		assert.equal(cut(text, spanOfChild(text, "b", 0)), "<b>yes</b>");
	});

	it("of a line ends before its line end, in any form", () => {
		const text = "a\r\nb\rc\n\nd";
		const spanOf = lineSpans(text);
		assert.deepEqual(
			[1, 2, 3, 4, 5, 6].map((line) => cut(text, spanOf(line))),
			["a", "b", "c", "", "d", ""],
		);
	});
});

describe("the origin of an object of VOC", () => {
	it("is its element, also after one that was dropped", async () => {
		const text = vocXml(vocObject([1, 1, 2, 2], "") + vocObject([1, 1, 20, 20], "dog"));
		const image = await firstImage(text);
		assert.deepEqual(image?.origin, { file: "ds/a.xml", element: "" });
		const origin = image?.originOf?.(0);
		assert.equal(origin?.element, "object 2 (dog)");
		assert.match(cut(text, origin?.span) ?? "", /^<object>.*dog.*<\/object>$/s);
		assert.deepEqual(image?.originOf?.(7), image?.origin, "an object that there is not is the image's");
	});

	it("is the same by the official rules", async () => {
		const text = vocXml(vocObject([1, 1, 2, 2], "cat") + vocObject([1, 1, 20, 20], "dog"));
		const origin = (await firstImage(text, true))?.originOf?.(1);
		assert.match(cut(text, origin?.span) ?? "", /^<object>.*dog.*<\/object>$/s);
	});

	it("with a mask is in the XML file, also after one without pixels", async () => {
		const text = maskedXml(["cat", "dog"]);
		const { images } = await convertMasks({
			"ds/annotations/a.xml": text,
			"ds/segmentation-masks/a.png": palettePng(["22..", "22..", "....", "...."]),
		});
		const origin = images[0]?.originOf?.(0);
		assert.equal(origin?.file, "ds/annotations/a.xml");
		assert.equal(origin?.element, "object 2 (dog)");
		assert.match(cut(text, origin?.span) ?? "", /^<object><name>dog.*<\/object>$/s);
	});
});

async function firstImage(xml: string, azureCompatible = false): Promise<ImageEvent | undefined> {
	const files = memoryFiles({ "ds/a.xml": xml });
	for await (const event of convertVoc("ds", files, { task: "auto", baseUrl: BASE, azureCompatible })) {
		if (event.kind === "image") {
			return event;
		}
	}
	return undefined;
}
