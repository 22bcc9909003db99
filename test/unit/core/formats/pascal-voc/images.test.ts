import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { DatasetFiles } from "#core/formats/converter.ts";
import { findVocFolder, type VocFolder } from "#core/formats/pascal-voc/folder.ts";
import { vocImages } from "#core/formats/pascal-voc/images.ts";
import {
	convertFolder,
	png,
	vocHead,
	vocObject,
	vocXml,
} from "#test/unit/core/formats/pascal-voc/support/voc.ts";
import { BASE } from "#test/unit/core/formats/support/convert.ts";
import { memoryFiles } from "#test/unit/core/formats/support/memory-files.ts";

const BOX = vocObject([10, 10, 20, 20]);
const IMAGE = png(100, 50);

/** Converts one XML file, `ds/annotations/1.xml` with the given head, next to some images of 100 x 50 pixels. */
async function located(head: string, ...images: string[]) {
	const { lines, told } = await convertFolder({
		"ds/annotations/1.xml": vocXml(BOX, head),
		...Object.fromEntries(images.map((path) => [`ds/${path}`, IMAGE])),
	});
	return { path: lines[0]?.image_url.slice(BASE.length), details: lines[0]?.image_details, told };
}

describe("where the image of a VOC file is", () => {
	it("is found in images, JPEGImages, next to the XML file and in the folder of the dataset", async () => {
		for (const folder of ["images/", "JPEGImages/", "Images/", "annotations/", "images/sub/", ""]) {
			const filename = folder === "images/sub/" ? "sub/a.jpg" : "a.jpg";
			const { path, told } = await located(vocHead(filename, 0), `${folder}a.jpg`);
			assert.equal(path, `${folder}a.jpg`);
			assert.match(
				told.join(),
				/^warning \| size \| .*; the size of the image file, 100 x 50 pixels, is used$/,
			);
		}
		const { path, told } = await located(vocHead("a.jpg"), "annotations/a.jpg", "images/a.jpg");
		assert.deepEqual([path, told], ["images/a.jpg", []]);
	});

	it("is also found by other names, which is reported", async () => {
		const heads: [string, RegExp | undefined][] = [
			[vocHead("a.jpg"), undefined],
			[vocHead(" a.jpg\n"), undefined],
			[vocHead("a"), /The filename is "a"; the image is assumed to be images\/a\.jpg/],
			[vocHead("A.JPG"), /filename is "A\.JPG"/],
			[vocHead("a.png"), /filename is "a\.png"/],
			[vocHead("C:\\data\\images\\a.jpg"), /filename is "C:\\\\data/],
			[vocHead("/home/me/a.jpg"), /filename is "\/home/],
			[vocHead("../../etc/a.jpg"), /filename is "\.\.\/\.\./],
			[`${vocHead("")}<path>D:\\x\\a.jpg</path>`, /filename is ""/],
			[vocHead("").replace(/<filename>.*<\/filename>/, "<path>/x/a.jpg</path>"), /filename is missing/],
			[`${vocHead("b.jpg")}<path>/x/a.jpg</path>`, /filename is "b\.jpg"/],
		];
		for (const [head, told] of heads) {
			const result = await located(head, "images/a.jpg", "images/other.jpg");
			assert.equal(result.path, "images/a.jpg", head);
			assert.match(result.told.join(), told ?? /^$/, head);
			assert.equal(result.told.length, told ? 1 : 0);
		}
		const stem = await located(vocHead(""), "images/1.png");
		assert.equal(stem.path, "images/1.png");
		assert.equal(stem.details?.format, "png");
	});

	it("is a guess if the folder has no images, and reported as missing if it has others", async () => {
		const guess = await located(vocHead("a.jpg"));
		assert.equal(guess.path, "images/a.jpg");
		assert.match(guess.told.join(), /^info \| images \| The folder contains no images[^|]*$/);
		const missed = await located(vocHead("a"), "JPEGImages/b.jpg");
		assert.equal(missed.path, "JPEGImages/a");
		assert.match(missed.told[0] as string, /^warning \| {2}\| The image JPEGImages\/a was not found/);
		assert.match(missed.told[1] as string, /has no extension, so its format is not written/);
		const { lines } = await convertFolder({ "ds/1.xml": vocXml(BOX, vocHead("a.jpg")) });
		assert.equal(lines[0]?.image_url, `${BASE}a.jpg`);
	});

	it("never leaves the folder, whatever the name says", async () => {
		for (const name of [
			"../../secret.jpg",
			"/etc/secret.jpg",
			"file:///etc/secret.jpg",
			"..\\secret.jpg",
			"..",
		]) {
			const { lines } = await convertFolder({
				"ds/annotations/1.xml": vocXml(BOX, vocHead(name)),
				"secret.jpg": IMAGE,
			});
			assert.match(lines[0]?.image_url as string, /\/images\/images\/(?:secret\.jpg|1)$/);
		}
	});

	it("is not found through a link that leads outside the folder", async () => {
		const files = memoryFiles({
			"ds/annotations/1.xml": vocXml(BOX, vocHead("out/a.jpg")),
			"ds/images/b.jpg": IMAGE,
			"ds/images/out/a.jpg": IMAGE,
		});
		const outside: DatasetFiles = {
			...files,
			list: async (folder) =>
				(await files.list(folder)).map((entry) =>
					entry.name === "out" ? { ...entry, kind: "outside" } : entry,
				),
		};
		const folder = await findVocFolder("ds", outside);
		assert.equal(await vocImages(folder as VocFolder, outside).find(["out/a.jpg"]), undefined);
		assert.equal(await vocImages(folder as VocFolder, files).find(["out/a.jpg"]), "images/out/a.jpg");
	});

	it("is a URL if the file has one", async () => {
		const url = "azureml://datastores/d/paths/a.jpg";
		const { lines } = await convertFolder({ "ds/1.xml": vocXml(BOX, vocHead(url)) });
		assert.equal(lines[0]?.image_url, url);
	});

	it("two files about the same image are reported", async () => {
		const { lines, toldOf } = await convertFolder({
			"ds/annotations/1.xml": vocXml(BOX),
			"ds/annotations/2.xml": vocXml(BOX),
			"ds/images/a.jpg": IMAGE,
		});
		assert.equal(lines.length, 2);
		assert.match(
			toldOf.join(),
			/^warning \| ds\/annotations\/2\.xml \| {2}\| The file is about the same image as 1\.xml/,
		);
	});
});

describe("the size of the image of a VOC file", () => {
	it("is the image file's if the XML file has no usable one", async () => {
		for (const [width, height] of [
			[0, 0],
			["", ""],
			[100.5, 50],
			["x", 50],
			[-1, 50],
		]) {
			const { details, told } = await located(vocHead("a.jpg", width, height), "images/a.jpg");
			assert.deepEqual(details, { format: "jpg", width: 100, height: 50 });
			assert.match(
				told.join(),
				/^warning \| size \| The width is .*; the size of the image file, 100 x 50 pixels, is used$/,
			);
		}
		const none = await located("<filename>a.jpg</filename>", "images/a.jpg");
		assert.match(none.told.join(), /The width is missing and the height is missing/);
	});

	it("that differs from the image file's is reported; boxes are normalized by it, and the line has the real one", async () => {
		const { lines, told } = await convertFolder({
			"ds/annotations/1.xml": vocXml(vocObject([0, 0, 100, 50]), vocHead("a.jpg", 200, 100)),
			"ds/images/a.jpg": IMAGE,
		});
		assert.deepEqual(lines[0]?.image_details, { format: "jpg", width: 100, height: 50 });
		assert.equal(lines[0]?.label[0]?.bottomX, 0.5);
		assert.match(told.join(), /^warning \| size \| The size is 200 x 100, but the image has 100 x 50 pixels/);
	});

	it("that is unknown skips the image", async () => {
		const { lines, told } = await convertFolder({
			"ds/annotations/1.xml": vocXml(BOX, vocHead("a.jpg", 0, 0)),
		});
		assert.deepEqual(lines, []);
		assert.match(
			told.at(-1) as string,
			/^error \| size \| The width is "0" .* The image is skipped with 1 object$/,
		);
	});

	it("an image that training cannot open is reported", async () => {
		const { told } = await convertFolder({
			"ds/annotations/1.xml": vocXml(BOX),
			"ds/images/a.jpg": "version https://git-lfs.github.com/spec/v1",
		});
		assert.match(
			told.join(),
			/^error \| {2}\| The image images\/a\.jpg is a Git LFS pointer instead of the image; training skips it$/,
		);
	});
});
