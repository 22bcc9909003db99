// Slow: not part of `npm run test:fast`.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { converterById } from "#core/formats/all/index.ts";
import { recognizeVoc } from "#core/formats/pascal-voc/recognize.ts";
import {
	convertFolder,
	convertXml,
	vocHead,
	vocObject,
	vocXml,
} from "#test/unit/core/formats/pascal-voc/support/voc.ts";
import { memoryFiles } from "#test/unit/core/formats/support/memory-files.ts";

const XML = vocXml(vocObject([10, 10, 20, 20]));

describe("pascal-voc", () => {
	it("is a format of folders", () => {
		const converter = converterById("pascal-voc");
		assert.deepEqual([converter?.startsFrom, converter?.tasks], ["folder", ["object-detection"]]);
	});

	it("counts all entries of the sorted folder as places, and names what it skips", async () => {
		const { places, told } = await convertFolder({
			"ds/Annotations/b.xml": vocXml("", vocHead("b.jpg")),
			"ds/Annotations/a.txt": "",
			"ds/Annotations/a.xml": vocXml("", vocHead("a.jpg")),
			"ds/Annotations/sub/c.xml": XML,
			"ds/Annotations/c.xml": vocXml("", vocHead("c.jpg")),
		});
		assert.deepEqual(places, [1, 2, 3]);
		assert.match(told[0] as string, /^info \| ds\/Annotations \| 2 entries .* skipped: a\.txt, …$/);
	});

	it("ends at once without a base URL, for another task and without XML files", async () => {
		const told = async (options: object, files = { "ds/a.xml": XML } as Record<string, string>) =>
			(await convertFolder(files, options)).told.join();
		assert.match(
			await told({ baseUrl: "" }),
			/^fatal \| {2}\| .*specify the base URL that the paths are appended to$/,
		);
		assert.match(
			await told({ task: "multiclass" }),
			/^fatal \| {2}\| .* cannot be converted to multi-class classification$/,
		);
		assert.match(await told({}, { "ds/a.jpg": "" }), /^fatal \| {2}\| There are no XML files in this folder/);
	});

	it("reports progress and continues after a file that cannot be read", async () => {
		const { lines, shares, toldOf } = await convertFolder({
			"ds/annotations/1.xml": "",
			"ds/annotations/2.xml": XML,
		});
		assert.equal(lines.length, 1);
		assert.ok(shares.length > 0);
		assert.match(
			toldOf.join(),
			/error \| ds\/annotations\/1\.xml \| {2}\| The file is empty; the image is skipped$/,
		);
	});

	it("converts an image with 10,000 objects", async () => {
		const { lines, told } = await convertXml(vocXml(vocObject([1, 1, 2, 2]).repeat(10_000)));
		assert.equal(lines[0]?.label.length, 10_000);
		assert.deepEqual(told, []);
	});
});

describe("detecting pascal-voc", () => {
	const ask = (files: Record<string, string>, path = "ds") => recognizeVoc(path, memoryFiles(files));

	it("by XML files with annotations", async () => {
		assert.deepEqual(await ask({ "ds/Annotations/1.xml": XML, "ds/Annotations/2.xml": XML }), {
			source: "ds",
			because: "ds/Annotations contains 2 XML files with annotations",
		});
		assert.equal((await ask({ "ds/0.xml": "<a/>", "ds/1.xml": XML })).source, "ds");
	});

	it("says why something is not in the format", async () => {
		const nothing = /not a folder with XML files/;
		assert.match((await ask({ "ds/a.json": "" })).because, nothing);
		assert.match((await ask({ "a.xml": XML }, "a.xml")).because, nothing);
		assert.match((await ask({ "ds/a.xml": "<svg/>" })).because, /not VOC annotations/);
	});
});

describe("pascal-voc by Azure's rules", () => {
	const azure = (xml: string) => convertXml(xml, { azureCompatible: true });

	it("keeps everything as it is: order, edges, names, the path of the image", async () => {
		const { lines, told } = await azure(vocXml(vocObject([30, -5, 10, 60], " can "), vocHead("x/a")));
		assert.deepEqual(lines[0]?.label, [
			{ label: " can ", topX: 0.3, topY: -0.1, bottomX: 0.1, bottomY: 1.2, isCrowd: 0 },
		]);
		assert.match(lines[0]?.image_url as string, /\/images\/images\/x\/a$/);
		assert.deepEqual(lines[0]?.image_details, { format: "", width: 100, height: 50 });
		assert.deepEqual(told, []);
	});

	it("takes only files with a lowercase extension, and counts the others", async () => {
		const files = { "ds/annotations/A.XML": XML, "ds/annotations/b.xml": XML };
		assert.deepEqual((await convertFolder(files, { azureCompatible: true })).places, [1]);
		assert.deepEqual((await convertFolder(files)).places, [0, 1]);
	});

	it("skips what the script stops at", async () => {
		const box = [1, 1, 9, 9];
		const cases: [string, RegExp][] = [
			[vocXml("", "<size><width>1</width><height>1</height></size>"), /because the filename is missing/],
			[vocXml("", "<filename>a.jpg</filename>"), /because the width is missing and the height is missing/],
			[vocXml("", vocHead("a.jpg", "100.0")), /because the width is "100\.0"/],
			[vocXml(vocObject(box), vocHead("a.jpg", 0)), /because the width is "0"/],
			[vocXml(vocObject(box), vocHead("a.jpg", 9, 0)), /the height is "0"/],
			[vocXml(vocObject(box, "can", "")), /because in object 1, difficult is missing/],
			[vocXml(vocObject(box, "can", "<difficult/>")), /because in object 1, difficult is ""/],
			[vocXml(vocObject(box, "")), /because in object 1, the name is missing/],
			[vocXml(vocObject(["nan", 1, 9, 9])), /because in object 1, the xmin is "nan"/],
			[vocXml(vocObject([1, "1e400", 9, 9])), /because in object 1, the ymin is "1e400"/],
			[vocXml("<object><name>a</name><difficult>0</difficult></object>"), /the xmin is missing/],
		];
		for (const [xml, reason] of cases) {
			const { lines, told } = await azure(xml);
			assert.deepEqual(lines, [], xml);
			assert.match(
				told.join(),
				/^error \| {2}\| Azure's own script stops here because .*; the image is skipped$/,
			);
			assert.match(told.join(), reason);
		}
	});
});
