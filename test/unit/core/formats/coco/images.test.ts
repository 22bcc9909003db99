import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { file, image, onImage } from "#test/unit/core/formats/coco/support/coco.ts";
import { BASE, convert } from "#test/unit/core/formats/support/convert.ts";

describe("COCO images", () => {
	/** The name in the file, the URL of the line, and a problem if there is one. */
	const names: readonly [string, string, RegExp?][] = [
		["a.jpg", `${BASE}a.jpg`],
		["train/cat/a b.jpg", `${BASE}train/cat/a b.jpg`],
		["train\\cat\\a.jpg", `${BASE}train/cat/a.jpg`],
		["./train//a.jpg", `${BASE}train/a.jpg`],
		["x/../a.jpg", `${BASE}a.jpg`],
		["ä#%20.jpg", `${BASE}ä#%20.jpg`],
		["https://example.org/a.jpg?x=1", "https://example.org/a.jpg?x=1"],
		["AmlDatastore://store/a.jpg", "AmlDatastore://store/a.jpg"],
		[
			"../images/a.jpg",
			`${BASE}images/a.jpg`,
			/warning \| images \| .* 1 image leads outside its folder \(first: /,
		],
		[
			"/home/me/data/a.jpg",
			`${BASE}a.jpg`,
			/warning \| images \| .*is an absolute path; the common folder home\/me\/data is left out/,
		],
		["C:\\data\\a.jpg", `${BASE}a.jpg`, /warning \| images \| .*common folder data/],
		["file:///data/a.jpg", `${BASE}a.jpg`, /is an absolute path/],
	];
	for (const [name, url, problem] of names) {
		it(`named ${name} get the URL ${url}`, async () => {
			const { lines, told } = await convert(file([image(1, name)], onImage(1)));
			assert.deepEqual(
				lines.map((line) => line.image_url),
				[url],
			);
			assert.equal(told.length, problem ? 1 : 0, told.join("\n"));
			assert.match(told.join(), problem ?? /^$/);
		});
	}

	it("keep what distinguishes absolute paths", async () => {
		const { lines, told } = await convert(
			file([image(1, "/data/x/a.jpg"), image(2, "/data/y/z/a.jpg")], onImage(1)),
		);
		assert.deepEqual(
			lines.map((line) => line.image_url),
			[`${BASE}x/a.jpg`, `${BASE}y/z/a.jpg`],
		);
		assert.equal(told.length, 1);
	});

	it("get one slash after the base URL", async () => {
		for (const baseUrl of ["azureml://x", "azureml://x/", "azureml://x//"]) {
			const { lines } = await convert(file([image(1, "a.jpg")], onImage(1)), { baseUrl });
			assert.equal(lines[0]?.image_url, "azureml://x/a.jpg");
		}
	});

	it("have the format of their extension", async () => {
		const { lines } = await convert(
			file([image(1, "a.PNG"), image(2, "b.c.jpeg"), image(3, "d.x/e"), image(4, ".jpg"), image(5, "f.")]),
		);
		assert.deepEqual(
			lines.map((line) => line.image_details?.format),
			["PNG", "jpeg", undefined, undefined, undefined],
		);
	});

	it("prefer a coco_url of Azure's data labeling, and no other", async () => {
		const size = { width: 100, height: 50 };
		const { lines } = await convert(
			file([
				image(1, "x/a.jpg", { ...size, coco_url: "AmlDatastore://store/x/a.jpg" }),
				image(2, "b.jpg", { ...size, coco_url: "azureml://datastores/store/paths/b.jpg" }),
				image(3, "c.jpg", { ...size, coco_url: "http://images.cocodataset.org/c.jpg" }),
				image(4, undefined, { ...size, coco_url: "AmlDatastore://store/d.png" }),
			]),
		);
		assert.deepEqual(
			lines.map((line) => line.image_url),
			[
				"AmlDatastore://store/x/a.jpg",
				"azureml://datastores/store/paths/b.jpg",
				`${BASE}c.jpg`,
				"AmlDatastore://store/d.png",
			],
		);
		assert.equal(lines[3]?.image_details?.format, "png");
	});

	it("without annotations become background lines", async () => {
		const { lines, told } = await convert(file([image(1, "a.jpg"), image(2, "b.jpg")], onImage(2)));
		assert.deepEqual(lines[0], {
			image_url: `${BASE}a.jpg`,
			image_details: { format: "jpg", width: 100, height: 50 },
			label: [],
		});
		assert.deepEqual(told, []);
	});

	it("accept sizes as floats and as strings", async () => {
		const { lines, told } = await convert(
			file(
				[
					image(1, "a.jpg", { width: "100.0", height: "50px" }),
					image(2, "b.jpg", { width: 100.5, height: 50 }),
				],
				onImage(1),
				onImage(2),
			),
		);
		assert.deepEqual(lines[0]?.image_details, { format: "jpg", width: 100, height: 50 });
		assert.equal(lines[0]?.label[0]?.topX, 0.1);
		assert.deepEqual(lines[1]?.image_details, { format: "jpg" });
		assert.equal(lines[1]?.label[0]?.topX, 10 / 100.5);
		assert.deepEqual(told, []);
	});

	for (const size of [
		{},
		{ width: 0, height: 50 },
		{ width: "wide", height: 50 },
		{ width: null, height: 50 },
	]) {
		it(`of the size ${JSON.stringify(size)} are skipped if their annotations are in pixels`, async () => {
			const { lines, told } = await convert(
				file([image(1, "a.jpg", size), image(2, "b.jpg"), image(3, "c.jpg", size)], onImage(1), onImage(2)),
			);
			assert.deepEqual(
				lines.map((line) => line.image_url),
				[`${BASE}b.jpg`, `${BASE}c.jpg`],
			);
			assert.equal(told.length, 1);
			assert.match(
				told[0] as string,
				/^error \| image 1 \(a\.jpg\) \| Pixel coordinates cannot be normalized: .* The image is skipped with 1 annotation$/,
			);
		});
	}

	it("without a size keep masks, which have their own", async () => {
		const { lines, told } = await convert(
			file([image(1, "a.jpg", {})], onImage(1, { segmentation: { size: [1, 1], counts: [0, 1] } })),
		);
		assert.equal(lines[0]?.label.length, 1);
		assert.deepEqual(told, []);
	});

	it("without id, name or shape are reported and skipped", async () => {
		const { lines, told } = await convert(
			file([null, image(null, "a.jpg"), image(2, ""), image(3, 7), 5, image(4, "d.jpg")], onImage(4)),
		);
		assert.equal(lines.length, 1);
		assert.deepEqual(
			told.map((text) => text.split(" | ").slice(0, 2).join(" ")),
			[
				"error image at position 1",
				"error image at position 2",
				"error image 2",
				"error image 3",
				"error image at position 5",
			],
		);
	});

	it("that appear twice become one line", async () => {
		const { lines, told } = await convert(
			file([image(1, "a.jpg"), image(2, "./a.jpg"), image(1, "a.jpg")], onImage(1), onImage(2)),
		);
		assert.equal(lines.length, 1);
		assert.equal(lines[0]?.label.length, 2);
		assert.deepEqual(
			told.map((text) => text.split(" | ")[0]),
			["warning", "warning"],
		);
	});

	it("that share an id or a URL but are different are skipped", async () => {
		const { lines, told } = await convert(
			file([image(1, "a.jpg"), image(1, "b.jpg"), image(3, "a.jpg", { width: 10, height: 10 })], onImage(1)),
		);
		assert.equal(lines.length, 1);
		assert.match(
			told[0] as string,
			/^error \| image 1 \(b\.jpg\) \| An earlier image has the same id; this one is skipped$/,
		);
		assert.match(
			told[1] as string,
			/^error \| image 3 \(a\.jpg\) \| The image has the same URL as image 1 \(a\.jpg\) but a different size; it is skipped with its annotations$/,
		);
	});
});
