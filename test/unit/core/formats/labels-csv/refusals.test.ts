import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { labelsCsv } from "#core/formats/labels-csv/labels-csv.ts";
import type { ConverterOptions } from "#core/model/conversion-options.ts";
import { convertLabels } from "#test/unit/core/formats/labels-csv/support/labels-csv.ts";
import { convertDataset } from "#test/unit/core/formats/support/convert-dataset.ts";
import { memoryFiles } from "#test/unit/core/formats/support/memory-files.ts";

/** The bytes of plain letters in UTF-16, without its mark. */
const utf16 = (text: string) => Uint8Array.from([...text].flatMap((letter) => [letter.charCodeAt(0), 0]));

describe("what labels-csv rejects", () => {
	const refused: readonly [string, string | Uint8Array, RegExp][] = [
		["an empty file", "", /The file is empty/],
		["white space", "\n \n", /The file is empty/],
		["an image", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0", /binary file/],
		["UTF-16 without its mark", utf16("image,labels\n"), /binary file/],
		["JSON", '{"images": []}', /looks like JSON or XML/],
		["XML", "<annotation/>", /looks like JSON or XML/],
		[
			"boxes",
			"filename,width,height,class,xmin,ymin,xmax,ymax\na.jpg,1,1,can,0,0,1,1\n",
			/lists boxes \(column xmin\)/,
		],
		["one column", "image\na.jpg\n", /header has one column \(image\)/],
		["other columns", "a,b,c\nx,y,z\n", /The columns \(a, b, c\) are neither/],
	];
	for (const [name, text, reason] of refused) {
		it(`${name}`, async () => {
			const { told, annotations } = await convertLabels(text);
			assert.equal(annotations.length, 0);
			assert.match(told.at(-1) as string, /^fatal/);
			assert.match(told.at(-1) as string, reason);
		});
	}

	it("a missing file, another task, paths without a base URL", async () => {
		const files = { "ds/labels.csv": "image,labels\na.jpg,can\n", "ds/a.jpg": "" };
		const fatal = async (path: string, options: Partial<ConverterOptions> = {}) =>
			(await convertDataset(labelsCsv, path, files, options)).told.at(-1) ?? "";
		assert.match(await fatal("ds/none.csv"), /^fatal .*no such file/);
		assert.match(
			await fatal("ds/labels.csv", { task: "multiclass" }),
			/^fatal .*cannot be converted to multi-class classification/,
		);
		assert.match(
			await fatal("ds/labels.csv", { baseUrl: "" }),
			/^fatal .*\(first: a\.jpg\); specify the base URL that the paths are appended to$/,
		);
	});

	it("warns about an encoding other than UTF-8", async () => {
		const bytes = Uint8Array.from("image,labels\na.jpg,caf\xe9\n", (character) => character.charCodeAt(0));
		assert.match((await convertLabels(bytes)).told[0] as string, /^warning .*not entirely UTF-8/);
	});
});

describe("recognizing labels-csv", () => {
	const table = "image,labels\na.jpg,can\n";

	it("recognizes a table of either form, and a folder with one of the usual name", async () => {
		const recognize = (path: string, files: Record<string, string>) =>
			labelsCsv.recognize(path, memoryFiles(files));
		assert.equal((await recognize("a.csv", { "a.csv": table })).source, "a.csv");
		assert.equal((await recognize("ds", { "ds/labels.csv": table })).source, "ds/labels.csv");
		const roboflow = await recognize("ds", {
			"ds/_classes.csv": "filename,can,x\na.jpg,1,0\n",
			"ds/b.csv": "",
		});
		assert.deepEqual(roboflow, {
			source: "ds/_classes.csv",
			because: "The file has one column of images and one for each class",
		});
		const long = await recognize("a.csv", { "a.csv": `image,labels\n${'"a.jpg",can\n'.repeat(20000)}` });
		assert.equal(long.source, "a.csv");
		const cutInside = await recognize("a.csv", { "a.csv": `filename,can\n${"a.jpg,true\n".repeat(9000)}` });
		assert.match(cutInside.because, /one for each class/);
	});

	it("says why something is not in the format", async () => {
		for (const [path, files, reason] of [
			["ds", { "ds/a.csv": table }, /no file named labels\.csv or _classes\.csv/],
			["ds", { "ds/labels.csv": table, "ds/_classes.csv": table }, /choose one of them/],
			["a.csv", {}, /no such file/],
			["a.csv", { "a.csv": "{}" }, /looks like JSON/],
			["a.csv", { "a.csv": "x,y,z\n1,0,1\n" }, /No row .* names an image \(column 1\)/],
			["a.csv", { "a.csv": "just text\n" }, /one column/],
		] as const) {
			const { source, because } = await labelsCsv.recognize(
				path,
				memoryFiles(files as Record<string, string>),
			);
			assert.equal(source, undefined);
			assert.match(because, reason);
		}
	});
});
