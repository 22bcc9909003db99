// Slow: not part of `npm run test:fast`.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { cocoOf } from "#test/unit/core/formats/coco/support/coco.ts";
import { BASE, collect, convert } from "#test/unit/core/formats/support/convert.ts";
import { memoryFiles } from "#test/unit/core/formats/support/memory-files.ts";

const images = [{ id: 1, file_name: "a.jpg", width: 100, height: 50 }];
const categories = [{ id: 1, name: "can" }];

/** Documents that cannot be converted, and what the one problem must say. */
const refused: readonly [string, unknown, RegExp][] = [
	["an empty file", "", /^fatal \| {2}\| The file is empty/],
	["white space", " \n ", /The file is empty/],
	["an image", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0", /binary file/],
	["XML", "<annotation><folder/></annotation>", /looks like XML or HTML/],
	[
		"JSON Lines",
		'{"image_url":"a","label":[]}\n{"image_url":"b","label":[]}\n',
		/JSON Lines.*already converted/,
	],
	["one JSON line", { image_url: "a", label: [] }, /a line of AutoML JSON Lines, so it is already converted/],
	["text", '"coco"', /It is a JSON value, not an object/],
	["null", "null", /It is a JSON value, not an object/],
	["an empty object", {}, /It has no keys$/],
	["another object", { frames: [], meta: {} }, /Its keys are frames, meta/],
	["an empty list", [], /It is a list/],
	[
		"results",
		[{ image_id: 1, category_id: 1, bbox: [1, 2, 3, 4], score: 0.5 }],
		/list of results \(predictions\)/,
	],
	["Create ML", [{ image: "a.jpg", annotations: [] }], /looks like Create ML/],
	["Label Studio", [{ id: 1, data: {}, annotations: [] }], /Label Studio/],
	["LabelMe", { shapes: [], imagePath: "a.jpg" }, /LabelMe file for one image/],
	["VIA", { "a.jpg123": { filename: "a.jpg", regions: [] } }, /VGG Image Annotator/],
	["GeoJSON", { type: "FeatureCollection", features: [] }, /GeoJSON/],
	["annotations without images", { annotations: [], categories }, /no list of images/],
	["no images", { images: [], annotations: [], categories }, /list of images is empty/],
	["images without annotations", { images, categories }, /has no annotations/],
	[
		"annotations without categories",
		{ images, annotations: [{ bbox: [1, 2, 3, 4] }] },
		/no list of categories/,
	],
	[
		"captions",
		{ images, annotations: [{ id: 1, image_id: 1, caption: "a can" }] },
		/captions file, without boxes/,
	],
	[
		"panoptic",
		{ images, categories, annotations: [{ image_id: 1, file_name: "a.png", segments_info: [] }] },
		/panoptic format/,
	],
	[
		"labels of whole images",
		{ images, categories, annotations: [{ id: 1, image_id: 1, category_id: 1 }] },
		/label whole images/,
	],
];

describe("what is not COCO with objects", () => {
	for (const [name, document, reason] of refused) {
		it(`${name} is rejected with the reason`, async () => {
			const { told, annotations, task } = await convert(document);
			assert.equal(told.length, 1, told.join("\n"));
			assert.match(told[0] as string, reason);
			assert.match(told[0] as string, /^fatal/);
			assert.equal(annotations.length, 0);
			assert.equal(task, undefined);
		});
	}

	it("a file that cannot be read is rejected with the reason", async () => {
		const { told } = await collect({
			...memoryFiles({}),
			open: () => Promise.reject(new Error("there is no such file")),
		});
		assert.deepEqual(told, ["fatal |  | The file cannot be read: there is no such file"]);
	});

	it("a task without objects is rejected", async () => {
		const { told } = await convert(cocoOf({ bbox: [1, 2, 3, 4] }), { task: "multiclass" });
		assert.match(told[0] as string, /^fatal .*cannot be converted to multi-class classification/);
	});

	it("paths without a base URL are rejected, URLs are not", async () => {
		const paths = await convert(cocoOf({ bbox: [1, 2, 3, 4] }), { baseUrl: "" });
		assert.match(
			paths.told[0] as string,
			/^fatal .*\(first: image 1 \(a\.jpg\)\); specify the base URL that the paths are appended to$/,
		);
		assert.equal(paths.annotations.length, 0);
		const coco = cocoOf({ bbox: [1, 2, 3, 4] });
		const own = { ...coco, images: [{ ...coco.images[0], coco_url: "AmlDatastore://store/x/a.jpg" }] };
		const urls = await convert(own, { baseUrl: "" });
		assert.equal(urls.lines[0]?.image_url, "AmlDatastore://store/x/a.jpg");
	});
});

/** Broken JSON: the text, the place (line and column from 1), the reason. */
const broken: readonly [string, string, string, RegExp][] = [
	[
		"a trailing comma",
		'{\n  "images": [1, 2,],\n}',
		"line 2, column 19",
		/a value was expected, but "\]" was found/,
	],
	[
		"a comma before }",
		'{"a": 1,\n}',
		"line 2, column 1",
		/a key in double quotes was expected, but "}" was found/,
	],
	["a missing comma", '{"a": 1\n "b": 2}', "line 2, column 2", /a comma or } was expected, but "\\""/],
	["a missing colon", '{"a" 1}', "line 1, column 6", /a colon was expected/],
	["NaN", '{\r\n"area": NaN}', "line 2, column 9", /a value was expected, but "NaN"/],
	["single quotes", "{'a': 1}", "line 1, column 2", /a key in double quotes was expected, but "'"/],
	["a comment", '{"a": 1} // end', "line 1, column 10", /more text follows/],
	["a leading zero", "[01]", "line 1, column 2", /a value was expected, but "01"/],
	[
		"a file cut off in a list",
		'{"images": [{"id": 1}',
		"line 1, column 22",
		/a comma or \] was expected, so it may have been cut off/,
	],
	["a file cut off in a text", '{"images": "abc', "line 1, column 16", /ends inside a string/],
	[
		"a line break in a text",
		'{"a": "b\nc"}',
		"line 1, column 9",
		/line break, a control character, or an invalid escape/,
	],
	["a wrong escape", '{"a": "C:\\data"}', "line 1, column 10", /invalid escape/],
	["characters of several bytes before", '{"é": [\n"€😀", x]}', "line 2, column 8", /"x" was found/],
	["deep nesting", "[".repeat(100_000), "line 1, column 100001", /cut off/],
];

describe("broken JSON", () => {
	for (const [name, text, element, reason] of broken) {
		it(`with ${name} is located`, async () => {
			const { problems } = await convert(text);
			assert.equal(problems.length, 1);
			assert.equal(problems[0]?.element, element);
			assert.match(problems[0]?.reason ?? "", reason);
		});
	}

	it("is located in a large file without delay", async () => {
		const text = `{"a": "${"x\\u0041".repeat(2_000_000)}", "b": [${"1.5, ".repeat(500_000)}]}`;
		const { problems } = await convert(text, { baseUrl: BASE });
		assert.equal(problems[0]?.element, `line 1, column ${text.length - 1}`);
	});
});
