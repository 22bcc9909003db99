// Slow: not part of `npm run test:fast`.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { pascalVocMasks } from "#core/formats/pascal-voc/pascal-voc-masks.ts";
import {
	colorPng,
	type Drawing,
	grey16Png,
	greyPng,
	palettePng,
} from "#test/unit/core/formats/pascal-voc/support/png.ts";
import {
	convertMask,
	convertMasks,
	drawn,
	MASK,
	vocXml,
	XML,
} from "#test/unit/core/formats/pascal-voc/support/voc-masks.ts";
import { memoryFiles } from "#test/unit/core/formats/support/memory-files.ts";

const two: Drawing = ["11..", "1...", "..22", "..2."];
const asTwo = [
	["can", ["##..", "#...", "....", "...."]],
	["carton", ["....", "....", "..##", "..#."]],
];

describe("pascal-voc-masks", () => {
	it("gives every object the pixels with its number", async () => {
		const converted = await convertMask(vocXml(["can", "carton"]), greyPng(two));
		assert.deepEqual(drawn(converted), asTwo);
		assert.deepEqual(converted.told, []);
		assert.equal(converted.task, "instance-segmentation");
		assert.equal(converted.lines[0]?.image_url, "azureml://store/ds/images/a.jpg");
		assert.deepEqual(converted.lines[0]?.image_details, { format: "jpg", width: 4, height: 4 });
		assert.deepEqual(
			converted.images.map(({ place, origin }) => [place, origin]),
			[[0, { file: XML, element: "" }]],
		);
	});

	const masks: readonly [string, Uint8Array, RegExp | undefined][] = [
		["a palette", palettePng(two), undefined],
		["a palette with borders", palettePng(["11@.", "1@@@", "@@22", ".@2@"]), undefined],
		["gray with borders", greyPng(["11@.", "1@@@", "@@22", ".@2@"]), undefined],
		["the colors of VOC", colorPng(two, (id) => [0, 0x80_00_00, 0x00_80_00][id] as number), undefined],
		[
			"other colors",
			colorPng(two, (id) => [0, 0x00_00_ff, 0xff_00_00][id] as number),
			/^warning \| ds\/segmentation-masks\/a\.png \| {2}\| The colors are not those of Pascal VOC/,
		],
		["16 bits", grey16Png(two, (id) => id), undefined],
		[
			"16 bits with high ids",
			grey16Png(two, (id) => id * 1000),
			/^warning .* The ids \(1000, 2000\) are not the numbers of the 2 objects; they are assigned to the objects in order/,
		],
	];
	for (const [name, mask, problem] of masks) {
		it(`reads a mask of ${name}`, async () => {
			const converted = await convertMask(vocXml(["can", "carton"]), mask);
			assert.deepEqual(drawn(converted), asTwo);
			assert.equal(converted.placed.length, problem ? 1 : 0, converted.placed.join("\n"));
			assert.match(converted.placed[0] ?? "", problem ?? /^$/);
		});
	}

	it("drops an object without pixels and box, and keeps the numbers of those after it", async () => {
		const converted = await convertMask(
			vocXml(["can", "egg", "carton"]),
			greyPng(["11..", "1...", "..33", "..3."]),
		);
		assert.deepEqual(drawn(converted), asTwo);
		assert.deepEqual(converted.placed, [
			`error | ${XML} | object 2 (egg) | The mask has no pixels with the object's number, 2; the object is dropped`,
		]);
	});

	describe("an object without pixels", () => {
		const mask = greyPng(["11..", "1...", "....", "...."]);
		const xmlWith = (box: string) =>
			vocXml(["can", "egg"]).replace("<name>egg</name>", `<name>egg</name><bndbox>${box}</bndbox>`);
		const box = "<xmin>1</xmin><ymin>2</ymin><xmax>3</xmax><ymax>4</ymax>";

		it("gets its box as a rectangle, with a warning", async () => {
			const { lines, told } = await convertMask(xmlWith(box), mask);
			assert.deepEqual(lines[0]?.label[1], {
				label: "egg",
				isCrowd: 0,
				polygon: [[0.25, 0.5, 0.75, 0.5, 0.75, 1, 0.25, 1]],
			});
			assert.deepEqual(told, [
				"warning | object 2 (egg) | The mask has no pixels with the object's number, 2; the box is written as a rectangular polygon instead",
			]);
		});

		it("keeps its image, even if the whole mask is empty", async () => {
			const { lines } = await convertMask(xmlWith(box), greyPng(["....", "....", "....", "...."]));
			assert.deepEqual(
				lines[0]?.label.map(({ label }) => label),
				["egg"],
			);
		});

		it("is dropped if its box is not a box", async () => {
			const { lines, told } = await convertMask(xmlWith("<xmin>1</xmin>"), mask);
			assert.equal(lines[0]?.label.length, 1);
			assert.match(
				told.join("\n"),
				/^error \| object 2 \(egg\) \| The ymin of the bndbox is missing; the object is dropped$/m,
			);
		});

		it("is dropped with the official rules, which do not look at boxes", async () => {
			const { lines, told } = await convertMask(xmlWith(box), mask, { azureCompatible: true });
			assert.equal(lines[0]?.label.length, 1);
			assert.match(told.join("\n"), /^error .*; the object is dropped$/);
		});
	});

	it("reports ids without objects", async () => {
		const converted = await convertMask(vocXml(["can"]), greyPng(two));
		assert.deepEqual(drawn(converted), asTwo.slice(0, 1));
		assert.match(converted.placed.join("\n"), /The mask has 2 ids for 1 object; 2 is not used/);
	});

	it("reports objects without ids if the ids are not their numbers", async () => {
		const converted = await convertMask(
			vocXml(["can", "carton", "egg"]),
			greyPng(["88..", "8...", "..99", "..9."]),
		);
		assert.deepEqual(drawn(converted), asTwo);
		const third = /error .* object 3 \(egg\) \| The mask has no id left for the object/;
		assert.match(converted.placed.join("\n"), third);
	});

	it("stretches a mask of another size over the image, and says so", async () => {
		const xml = vocXml(["can", "carton"], { width: "8", height: "8" });
		const converted = await convertMask(xml, greyPng(two));
		assert.deepEqual(drawn(converted), asTwo);
		assert.match(
			converted.told.join("\n"),
			/^warning .* The mask is 4 x 4 pixels, but the image is 8 x 8; the polygons are stretched/,
		);
		assert.equal(converted.lines[0]?.image_details?.width, 8);
	});

	it("uses the size of the mask if the XML file has none", async () => {
		const converted = await convertMask(vocXml(["can", "carton"], { width: "0" }), greyPng(two));
		assert.equal(converted.lines[0]?.image_details?.width, 4);
		assert.deepEqual(converted.told, []);
	});

	it("reads difficult objects as crowds", async () => {
		for (const [difficult, isCrowd] of [
			["<difficult>1</difficult>", 1],
			["<difficult>yes</difficult>", 1],
			["<difficult>0</difficult>", 0],
			["<difficult/>", undefined],
			["", undefined],
		] as const) {
			const { lines } = await convertMask(
				vocXml(["can"], { difficult }),
				greyPng(["1...", "....", "....", "...."]),
			);
			assert.equal(lines[0]?.label[0]?.isCrowd, isCrowd);
		}
	});

	it("keeps images without objects, and needs no mask for them", async () => {
		const { lines, told } = await convertMask(vocXml([]), undefined);
		assert.deepEqual(lines[0]?.label, []);
		assert.deepEqual(told, []);
	});

	it("reads an XML file in the encoding that it declares", async () => {
		const text = `<?xml version="1.0" encoding="iso-8859-1"?>${vocXml(["café"])}`;
		const xml = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
		const { lines, told } = await convertMask(xml, greyPng(["1...", "....", "....", "...."]));
		assert.equal(lines[0]?.label[0]?.label, "café");
		assert.deepEqual(told, []);
	});

	it("reads names as XML writes them, without paths of other machines", async () => {
		const xml = vocXml(["salt &amp; pepper\n"], { filename: "C:\\data\\b c.PNG" });
		const { lines } = await convertMask(xml, greyPng(["1...", "....", "....", "...."]));
		assert.equal(lines[0]?.label[0]?.label, "salt & pepper");
		assert.equal(lines[0]?.image_url, "azureml://store/ds/images/b c.PNG");
	});

	const lost: readonly [string, string, Uint8Array | undefined, RegExp, string?][] = [
		[
			"a missing mask",
			vocXml(["can"]),
			undefined,
			/1 object, but the mask ds\/segmentation-masks\/a\.png cannot be used: there is no such file; the image is skipped$/,
		],
		["a truncated mask", vocXml(["can"]), greyPng(two).subarray(0, 50), /the PNG data is damaged or cut off/],
		["an empty mask", vocXml(["can"]), greyPng(["....", "...."]), /None of the objects has a polygon/],
		[
			"broken XML",
			"<annotation><object></annotation>",
			greyPng(two),
			/This is not XML: /,
			"line 1, column 21",
		],
		["an empty XML file", "", greyPng(two), /The file is empty/],
		[
			"XML of a broken DTD",
			"<!DOCTYPE x [<!ENTITY a >]><annotation/>",
			greyPng(two),
			/declares its own entities|This is not XML/,
		],
		[
			"XML with too much nesting",
			`${"<a>".repeat(999)}${"</a>".repeat(999)}`,
			greyPng(two),
			/declares its own entities|This is not XML/,
		],
		[
			"XML with a reserved name",
			"<annotation><__proto__/></annotation>",
			greyPng(two),
			/declares its own entities|This is not XML/,
		],
		["other XML", "<html></html>", greyPng(two), /the root element is html instead of annotation/],
		["no filename", vocXml(["can"], { filename: "" }), greyPng(two), /The filename is ""/],
	];
	for (const [name, xml, mask, problem, element = ""] of lost) {
		it(`skips the image of ${name}, since it would count as one without objects`, async () => {
			const { lines, placed } = await convertMask(xml, mask);
			assert.deepEqual(lines, []);
			const last = placed.at(-1) ?? "";
			assert.match(last, problem);
			assert.ok(last.startsWith(`error | ${XML} | ${element} | `), last);
		});
	}

	it("drops an object without a name", async () => {
		const { placed } = await convertMask(vocXml(["", "can"]), greyPng(two));
		assert.match(placed.join("\n"), /object 1 \| The name is ""; the object is dropped/);
	});

	it("counts all entries of the folder, and skips what is not an XML file", async () => {
		const { images, placed } = await convertMasks({
			"ds/Annotations/notes.txt": "",
			"ds/Annotations/z.XML": vocXml([]),
			"ds/SegmentationObject/z.png": "",
		});
		assert.deepEqual(
			images.map(({ place, annotation }) => [place, annotation.imageUrl]),
			[[1, "azureml://store/ds/a.jpg"]],
		);
		assert.deepEqual(placed, [
			"info | ds/Annotations/notes.txt |  | The file is not an XML file; it is skipped",
		]);
	});

	it("is rejected for boxes, without a base URL, and without its folders", async () => {
		const files = { [XML]: vocXml(["can"]), [MASK]: greyPng(two) };
		const boxes = await convertMasks(files, { task: "object-detection" });
		assert.match(boxes.told.join("\n"), /^fatal .* cannot be converted to object detection$/);
		const bare = await convertMasks(files, { baseUrl: "" });
		assert.match(bare.told.join("\n"), /^fatal .*specify the base URL that the names are appended to$/);
		const flat = await convertMasks({ "ds/a.xml": "" });
		assert.match(flat.told.join("\n"), /^fatal .* no annotations folder with XML files/);
	});

	it("never throws, wherever its files are damaged", async () => {
		const xml = new TextEncoder().encode(vocXml(["can", "carton"]));
		const png = greyPng(two);
		const damaged = (whole: Uint8Array, at: number, byte: number) => {
			const bytes = whole.slice();
			bytes[at % whole.length] = byte;
			return bytes;
		};
		await fc.assert(
			fc.asyncProperty(fc.nat(), fc.nat({ max: 255 }), fc.boolean(), async (at, byte, inXml) => {
				const { problems } = await convertMasks({
					[XML]: inXml ? damaged(xml, at, byte) : xml,
					[MASK]: inXml ? png : damaged(png, at, byte),
				});
				assert.ok(problems.every(({ severity }) => severity !== "fatal"));
			}),
			{ numRuns: 500 },
		);
	});

	it("is recognized by its folders", async () => {
		const recognize = (files: Record<string, string>) => pascalVocMasks.recognize("ds", memoryFiles(files));
		assert.deepEqual(await recognize({ [XML]: "", [MASK]: "" }), {
			source: "ds",
			because: "The folder contains annotations and masks of objects",
		});
		const { because } = await recognize({ [XML]: "" });
		assert.match(because, /no segmentation-masks or SegmentationObject folder/);
		assert.match((await recognize({ ds: "" })).because, /^It is not a readable folder/);
	});
});
