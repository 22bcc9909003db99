import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { convertLabels } from "#test/unit/core/formats/labels-csv/support/labels-csv.ts";

describe("where labels-csv finds images", () => {
	const table = "image,labels\na.jpg,can\nsub/b.jpg,can\nc.jpg,can\n";
	const urls = async (beside: string[], text = table) => {
		const { pairs, told } = await convertLabels(text, {}, beside);
		return { urls: pairs.map(([url]) => url), told };
	};

	it("puts images/ in front of those in it, and of missing ones if most are in it", async () => {
		assert.deepEqual(await urls(["a.jpg", "sub/b.jpg", "c.jpg"]), {
			urls: ["a.jpg", "sub/b.jpg", "c.jpg"],
			told: [],
		});
		assert.deepEqual(await urls(["images/a.jpg", "images/sub/b.jpg", "images/c.jpg"]), {
			urls: ["images/a.jpg", "images/sub/b.jpg", "images/c.jpg"],
			told: [],
		});
		assert.deepEqual((await urls(["images/a.jpg", "images/sub/b.jpg"])).urls, [
			"images/a.jpg",
			"images/sub/b.jpg",
			"images/c.jpg",
		]);
		assert.deepEqual((await urls(["images/a.jpg", "images/sub/b.jpg", "c.jpg"])).urls, [
			"images/a.jpg",
			"images/sub/b.jpg",
			"c.jpg",
		]);
		assert.deepEqual((await urls(["a.jpg", "images/sub/b.jpg"])).urls, [
			"a.jpg",
			"images/sub/b.jpg",
			"c.jpg",
		]);
	});

	it("counts missing images, and names some", async () => {
		const { urls: found, told } = await urls([], `${table}d.jpg,can\n`);
		assert.deepEqual(found, ["a.jpg", "sub/b.jpg", "c.jpg", "d.jpg"]);
		assert.deepEqual(told, [
			"warning |  | 4 of 4 images are neither in the file's folder nor in its images folder (first: a.jpg, sub/b.jpg, c.jpg), so check the URLs",
		]);
	});

	it("lets no name lead outside the dataset", async () => {
		const text = "image,labels\n../x.jpg,can\nsub\\..\\..\\y.jpg,can\n..,can\n";
		const { urls: found, told } = await urls(["x.jpg", "y.jpg"], text);
		assert.deepEqual(found, ["x.jpg", "y.jpg"]);
		assert.deepEqual(told, [
			"warning |  | The path of 3 images leads outside the file's folder (first: ../x.jpg); the ../ is left out of the URLs, so check that they are correct",
			'error | line 4 | The image is "..", which does not name a file; the row is skipped',
		]);
	});

	it("removes the root of absolute paths, of either system, and keeps URLs", async () => {
		const { urls: found, told } = await urls(
			["a.jpg", "s/b.jpg", "t/c.jpg"],
			"image,labels\nC:\\data\\a.jpg,x\nC:\\data\\s\\b.jpg,x\nt/c.jpg,x\nhttps://host/d.jpg?x=1,x\n",
		);
		assert.deepEqual(found, ["a.jpg", "s/b.jpg", "t/c.jpg", "https://host/d.jpg?x=1"]);
		assert.equal(told.length, 1);
		assert.match(
			told[0] as string,
			/^warning .*2 images have absolute paths \(first: .*\); the common folder data is left out/,
		);
	});

	it("recognizes an image by its path in the datastore, regardless of the form of the URL", async () => {
		const { urls: found, told } = await urls(
			["a.jpg"],
			"image,labels\na.jpg,x\nAmlDatastore://store/ds/a.jpg,y\n",
		);
		assert.deepEqual(found, ["a.jpg"]);
		assert.match(told[0] as string, /^warning \| line 3 \| .*both become one line/);
	});

	it("escapes nothing, since training decodes nothing", async () => {
		const names = ["a b.jpg", "a#b.jpg", "a?b.jpg", "a%20b.jpg"];
		const text = `image,labels\n${names.map((name) => `${name},x\n`).join("")}`;
		assert.deepEqual(await urls(names, text), { urls: names, told: [] });
	});
});
