import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { convertLabels } from "#test/unit/core/formats/labels-csv/support/labels-csv.ts";

describe("labels-csv with all labels in one field", () => {
	it("splits them at spaces; place and origin are the line's", async () => {
		const { task, pairs, images, told } = await convertLabels(
			"image,labels\na.jpg,can\n\nb.jpg,carton can\n",
		);
		assert.equal(task, "multilabel");
		assert.deepEqual(pairs, [
			["a.jpg", ["can"]],
			["b.jpg", ["carton", "can"]],
		]);
		assert.deepEqual(
			images.map(({ place, origin }) => [place, origin]),
			[
				[1, { file: "ds/labels.csv", element: "line 2", span: { start: 13, end: 22, unit: "characters" } }],
				[3, { file: "ds/labels.csv", element: "line 4", span: { start: 24, end: 40, unit: "characters" } }],
			],
		);
		assert.deepEqual(told, []);
	});

	it("reads CSV as programs write it: quotes, line ends, spaces, other delimiters", async () => {
		for (const text of [
			'image,labels\r\n"a.jpg",can\r\nb.jpg,can carton',
			"image , labels\n a.jpg , can \n b.jpg , can carton \n",
			'"image","labels"\n"a.jpg","can"\n"b.jpg","can carton"\n',
			"image;labels\na.jpg;can\nb.jpg;can carton\n",
			"image\tlabels\na.jpg\tcan\nb.jpg\tcan carton\n",
			"image,labels\ra.jpg,can\rb.jpg,can carton\r",
			"labels,filename\ncan,a.jpg\ncan carton,b.jpg\n",
			"image,labels,,\na.jpg,can,,\nb.jpg,can carton,,\n",
		]) {
			const { pairs, told } = await convertLabels(text);
			assert.deepEqual(pairs, [
				["a.jpg", ["can"]],
				["b.jpg", ["can", "carton"]],
			]);
			assert.deepEqual(told, []);
		}
	});

	it("keeps a label in quotes whole", async () => {
		const { pairs, told } = await convertLabels(
			'image,labels\na.jpg,"milk bottle"\nb.jpg,"Doe, ""John"""\nc.jpg,can x\n',
		);
		assert.deepEqual(pairs, [
			["a.jpg", ["milk bottle"]],
			["b.jpg", ['Doe, "John"']],
			["c.jpg", ["can", "x"]],
		]);
		assert.deepEqual(told, [
			'warning |  | A field in quotes is read as one label, such as "Doe, \\"John\\""; check that this is correct',
		]);
	});

	it("reads ; and | as separators if the labels contain one of them, and a comma that is shown to be one", async () => {
		for (const [text, separator] of [
			["image,labels\na.jpg,milk bottle;can\nb.jpg,can\n", ";"],
			["image,labels\na.jpg,milk bottle | can\nb.jpg,can\n", "|"],
			['image,labels\na.jpg,"milk bottle,can"\nb.jpg,can\nc.jpg,milk bottle\n', ","],
			['"image","labels"\n"a.jpg","milk bottle,can"\n"b.jpg","can"\n', ","],
		] as const) {
			const { pairs, told } = await convertLabels(text);
			assert.deepEqual(pairs.slice(0, 2), [
				["a.jpg", ["milk bottle", "can"]],
				["b.jpg", ["can"]],
			]);
			assert.deepEqual(told, [
				`info |  | Labels are separated by ${separator}, so spaces are part of the labels`,
			]);
		}
		const { pairs, told } = await convertLabels("image,labels\na.jpg,a;b\nb.jpg,a|b\n");
		assert.deepEqual(pairs, [
			["a.jpg", ["a;b"]],
			["b.jpg", ["a|b"]],
		]);
		assert.match(told[0] as string, /^warning .*; and \|, but only spaces are read as separators/);
	});

	it("does not read a comma as a separator if quotes are used for more than commas", async () => {
		const { pairs } = await convertLabels(
			'image,labels\na.jpg,"can,x"\nb.jpg,"milk bottle"\nc.jpg,can\nd.jpg,x\n',
		);
		assert.deepEqual(pairs.slice(0, 2), [
			["a.jpg", ["can,x"]],
			["b.jpg", ["milk bottle"]],
		]);
	});

	it("keeps a quote inside a field", async () => {
		assert.deepEqual((await convertLabels("image,labels\na.jpg,5'6\" can\n")).pairs, [
			["a.jpg", ["5'6\"", "can"]],
		]);
	});

	it("drops empty labels, writes each once, and reports images without any", async () => {
		const { pairs, told } = await convertLabels("image,labels\na.jpg,can  x\nb.jpg,\nc.jpg,can x can\n");
		assert.deepEqual(pairs, [
			["a.jpg", ["can", "x"]],
			["b.jpg", []],
			["c.jpg", ["can", "x"]],
		]);
		assert.deepEqual(told, [
			"warning | line 2, column 2 | The field has 1 empty label (two separators in a row), ignored",
			"warning | line 4, column 2 | The label can appears more than once; it is written once",
			"warning |  | 1 image without a label (first: line 3); training reads this as an image to which none of the classes apply",
		]);
	});

	it("skips rows with too many or too few fields, without a name, and with wrong quotes", async () => {
		const { pairs, told } = await convertLabels(
			'image,labels\na.jpg,can,x\nb.jpg\n,can\n"c.jpg"x,can\nd.jpg,"can\nx.jpg,x\n',
			{},
			["x.jpg"],
		);
		assert.deepEqual(pairs, [["x.jpg", ["x"]]]);
		assert.deepEqual(told, [
			"error | line 5 | The quotes do not match; the line is skipped",
			"error | line 6 | The quotes do not match; the line is skipped",
			"error | line 2 | The row has 3 fields; 2 were expected (first: a.jpg). It is skipped",
			"error | line 3 | The row has 1 field; 2 were expected (first: b.jpg). It is skipped",
			"error | line 4, column 1 | The row does not name an image; it is skipped",
		]);
	});

	it("stops after a hundred lines with unmatched quotes", async () => {
		const { pairs, told } = await convertLabels(`image,labels\n${'"a"x,can\n'.repeat(150)}b.jpg,can\n`);
		assert.deepEqual(pairs, []);
		assert.equal(told.length, 100);
		assert.match(
			told.at(-1) as string,
			/^error \| line 101 \| The quotes do not match; the rest of the file is skipped/,
		);
	});

	it("counts lines correctly after a field with line breaks", async () => {
		const { images } = await convertLabels('image,labels\na.jpg,"two\nlines"\nb.jpg,can\n');
		assert.deepEqual(
			images.map(({ place }) => place),
			[1, 3],
		);
	});

	it("reads a table without a header, and ignores unknown columns", async () => {
		const headless = await convertLabels("a.jpg,can\nb.jpg,x\n");
		assert.equal(headless.pairs.length, 2);
		assert.match(headless.told[0] as string, /^info \| line 1 \| The line names an image \(a\.jpg\)/);
		const more = await convertLabels("id,filename,tags,split\n7,a.jpg,can x,train\n");
		assert.deepEqual(more.pairs, [["a.jpg", ["can", "x"]]]);
		assert.match(
			more.told[0] as string,
			/^warning \| line 1 \| Of 4 columns, only filename and tags are read/,
		);
	});

	it("makes one line of all rows of an image", async () => {
		const { pairs, told } = await convertLabels("image,labels\na.jpg,can\n./a.jpg,x can\n");
		assert.deepEqual(pairs, [["a.jpg", ["can", "x"]]]);
		assert.deepEqual(told, [
			"warning | line 3 | The image (./a.jpg) is the same as on line 2; both become one line",
		]);
	});
});

describe("labels-csv with a column for each class", () => {
	it("writes the classes that are 1", async () => {
		const { pairs, told } = await convertLabels(
			"filename, can, milk bottle\na.jpg, 1, 0\nb.jpg,1.0,TRUE\nc.jpg,0,\n",
		);
		assert.deepEqual(pairs, [
			["a.jpg", ["can"]],
			["b.jpg", ["can", "milk bottle"]],
			["c.jpg", []],
		]);
		assert.equal(told.length, 1);
	});

	it("supports a single class, and numbers that are labels", async () => {
		assert.deepEqual((await convertLabels("filename,can\na.jpg,1\nb.jpg,0\n")).pairs, [
			["a.jpg", ["can"]],
			["b.jpg", []],
		]);
		assert.deepEqual((await convertLabels("filename,labels\na.jpg,1\nb.jpg,0\n")).pairs, [
			["a.jpg", ["1"]],
			["b.jpg", ["0"]],
		]);
	});

	it("names the cells that are neither 0 nor 1, and columns without a name or with the same name", async () => {
		const { pairs, told } = await convertLabels("filename,can,,can,x\na.jpg,1,1,1,2\nb.jpg,0,0,0,1\n");
		assert.deepEqual(pairs, [
			["a.jpg", ["can"]],
			["b.jpg", ["x"]],
		]);
		assert.deepEqual(told, [
			"error | line 1, column 3 | The column has no name; it is ignored",
			"error | line 2, column 5 | x is 2 instead of 0 or 1; it is read as 0",
			"warning | line 2 | The label can appears more than once; it is written once",
		]);
	});
});
