import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { nameOf } from "#client/editors/document-name.ts";
import { isCovered, rootFor } from "#client/pages/resource-root.ts";
import { messagePicture, pictureOf } from "#client/preview/picture.ts";
import { shapeAt } from "#client/preview/shape-at.ts";
import type { LineView } from "#core/protocol/server/line-view.ts";
import { box } from "#test/unit/client/webview/stage/support/shapes.ts";

const view: LineView = {
	uri: "file:///data/train%20set.jsonl",
	version: 3,
	line: 4,
	lineCount: 9,
	taskName: "object detection",
	imageUrl: "azureml://subscriptions/s/resourcegroups/r/workspaces/w/datastores/d/paths/fridge/31.jpg",
	image: { found: true, uri: "file:///data/fridge/31.jpg" },
	classes: [],
	shapes: [],
	problems: [],
};

test("a picture carries the image's name and an address for the page", () => {
	const picture = pictureOf(view, (uri) => `page:${uri}`);
	assert.equal(picture.title, "31.jpg");
	assert.equal(picture.imageSource, "page:file:///data/fridge/31.jpg");
	assert.deepEqual(picture.searched, []);
	assert.ok(!("message" in picture) && !("declaredSize" in picture));
});

test("a picture without an image carries the folders searched", () => {
	const picture = pictureOf({ ...view, image: { found: false, searched: ["/data"] } }, String);
	assert.deepEqual(picture.searched, ["/data"]);
	assert.ok(!("imageSource" in picture));
});

test("a line without an image URL is titled by its document", () => {
	const { imageUrl: _, ...without } = view;
	assert.equal(
		pictureOf({ ...without, image: { found: false, searched: [] } }, String).title,
		"train set.jsonl",
	);
	assert.equal(messagePicture("untitled:Untitled-1", 0, 1, "No").title, "Untitled-1");
	assert.equal(nameOf("file:///a/100%.jsonl"), "100%.jsonl");
});

test("the cursor is in a shape from its first to its last character", () => {
	const shapes = [
		box([0, 0, 1, 1], { index: 1, start: 10, end: 20 }),
		box([0, 0, 1, 1], { index: 3, start: 21, end: 30 }),
	];
	assert.deepEqual(
		[9, 10, 15, 20, 21, 30, 31].map((offset) => shapeAt(shapes, offset)),
		[undefined, 1, 1, 1, 3, 3, undefined],
	);
});

test("inside the workspace images share the folder around them and their annotation file, elsewhere they have their own", () => {
	const [image, document] = ["file:///w/images/cats/1.jpg", "file:///w/annotations/train.jsonl"];
	assert.equal(rootFor(image, document, "file:///w"), "file:///w");
	assert.equal(rootFor(image, "file:///w/images/train.jsonl", "file:///w"), "file:///w/images");
	assert.equal(rootFor(image, document, undefined), "file:///w/images/cats");
	assert.equal(rootFor("file:///other/1.jpg", document, "file:///w"), "file:///other");
	assert.equal(rootFor("file:///w-2/1.jpg", document, "file:///w"), "file:///w-2");
	assert.equal(rootFor(image, document, "file:///W"), "file:///w/images/cats");
	assert.equal(rootFor(image, "untitled:Untitled-1", "file:///w"), "file:///w/images/cats");
	assert.equal(rootFor(image, "untitled:Untitled-1", undefined), "file:///w/images/cats");
	assert.ok(isCovered(image, ["file:///w"]));
	assert.ok(!isCovered("file:///w-2/1.jpg", ["file:///w"]));
});

test("a page may read no more than the workspace folder, and outside it only an image's own folder", () => {
	const folder = fc
		.array(fc.constantFrom("a", "b", "w"), { maxLength: 4 })
		.map((parts) => ["file://", ...parts].join("/"));
	fc.assert(
		fc.property(folder, folder, folder, (images, documents, workspace) => {
			const image = `${images}/1.jpg`;
			const root = rootFor(image, `${documents}/train.jsonl`, workspace);
			assert.ok(isCovered(image, [root]), "the image can be loaded");
			assert.ok(root === images || root === workspace || isCovered(root, [workspace]), root);
		}),
	);
});
