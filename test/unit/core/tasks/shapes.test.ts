import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseLine } from "#core/jsonl/parsed-line.ts";
import type { Geometry } from "#core/model/shape.ts";
import { taskById, type tasks } from "#core/tasks/index.ts";

function shapesOf(objects: string) {
	const { root } = parseLine(`{"image_url":"a.jpg","label":[${objects}]}`);
	assert.ok(root?.kind === "object");
	return taskById("object-detection").readShapes(root);
}

function geometries(objects: string): Geometry[] {
	return shapesOf(objects).map(({ geometry }) => geometry);
}

const box = (topX: number, topY: number, bottomX: number, bottomY: number): Geometry => ({
	kind: "box",
	box: { topX, topY, bottomX, bottomY },
});
const BOX = '"topX":0,"topY":0.5,"bottomX":1,"bottomY":1';

describe("readShapes", () => {
	it("says where each object is", () => {
		const text = `{"label":"can",${BOX},"isCrowd":"True"}`;
		const [, second] = shapesOf(`null,${text}`);
		assert.equal(second, undefined);
		assert.deepEqual(shapesOf(`null,${text}`), [
			{
				index: 1,
				label: "can",
				isCrowd: true,
				start: 35,
				end: 35 + text.length,
				geometry: box(0, 0.5, 1, 1),
			},
		]);
	});

	it("reads boxes as training does, whether or not it would keep them", () => {
		assert.deepEqual(geometries('{"topX":"0.5","topY":true,"bottomX":-3,"bottomY":"1e1"}'), [
			box(0.5, 1, -3, 10),
		]);
		assert.deepEqual(geometries('{"topX":null,"topY":0,"bottomX":1,"bottomY":1}'), []);
		assert.deepEqual(geometries('{"topX":"nan","topY":0,"bottomX":1,"bottomY":1}'), []);
		assert.deepEqual(geometries('{"topX":0,"topY":0,"bottomX":1}'), []);
	});

	it("prefers a polygon that can be drawn to the box", () => {
		assert.deepEqual(geometries(`{${BOX},"polygon":[[0,0,1,0,1,1],[0,0],["a"],[]]}`), [
			{
				kind: "polygon",
				polygon: [
					[0, 0, 1, 0, 1, 1],
					[0, 0],
				],
			},
		]);
		assert.deepEqual(geometries(`{${BOX},"polygon":false}`), [box(0, 0.5, 1, 1)]);
		assert.deepEqual(geometries(`{${BOX},"polygon":null}`), [box(0, 0.5, 1, 1)]);
	});

	it("converts any class to text", () => {
		const labels = ['"can"', "1.50", "true", "null", "[]"].map(
			(label) => shapesOf(`{"label":${label},${BOX}}`)[0]?.label,
		);
		assert.deepEqual(labels, ["can", "1.50", "true", "", ""]);
		assert.equal(shapesOf(`{${BOX}}`)[0]?.label, "");
	});

	it("recognizes the values that mean a crowd", () => {
		const isCrowd = (value: string) => shapesOf(`{"label":"can",${BOX},"isCrowd":${value}}`)[0]?.isCrowd;
		for (const value of ["1", "1.0", "true", '"1"', '"true"', '"True"']) {
			assert.equal(isCrowd(value), true, value);
		}
		for (const value of ["0", "2", "false", '"TRUE"', '"yes"', "null", "[1]", "{}"]) {
			assert.equal(isCrowd(value), false, value);
		}
	});
});

describe("write", () => {
	const image = { imageUrl: "AmlDatastore://data/1.jpg" };
	const write = (
		id: (typeof tasks)[number]["id"],
		content: Parameters<(typeof tasks)[number]["write"]>[0]["content"],
	) => taskById(id).write({ ...image, content });

	it("writes the line that the task reads", () => {
		const head = `"image_url":"AmlDatastore://data/1.jpg"`;
		assert.equal(write("multiclass", { kind: "class", label: "can" }), `{${head},"label":"can"}`);
		assert.equal(write("multilabel", { kind: "classes", labels: ["a", "b"] }), `{${head},"label":["a","b"]}`);
		const corners = { topX: 0, topY: 0.5, bottomX: 1, bottomY: 1 };
		assert.equal(
			write("object-detection", {
				kind: "objects",
				objects: [{ label: "can", box: corners, isCrowd: true }],
			}),
			`{${head},"label":[{"label":"can",${BOX},"isCrowd":1}]}`,
		);
		assert.equal(
			write("instance-segmentation", {
				kind: "objects",
				objects: [{ label: "can", polygon: [[0, 0, 1, 0, 1, 1]] }],
			}),
			`{${head},"label":[{"label":"can","polygon":[[0,0,1,0,1,1]]}]}`,
		);
		assert.equal(write("object-detection", { kind: "objects", objects: [] }), `{${head},"label":[]}`);
	});

	it("writes the image's details if they are known", () => {
		const details = { format: "jpg", size: { width: 4, height: 3 } };
		assert.equal(
			taskById("multiclass").write({ ...image, ...details, content: { kind: "class", label: "can" } }),
			'{"image_url":"AmlDatastore://data/1.jpg","image_details":{"format":"jpg","width":4,"height":3},"label":"can"}',
		);
	});

	it("cannot write what another task writes", () => {
		assert.equal(write("multiclass", { kind: "classes", labels: ["a"] }), undefined);
		assert.equal(write("multilabel", { kind: "class", label: "a" }), undefined);
		assert.equal(write("object-detection", { kind: "class", label: "a" }), undefined);
		assert.equal(write("instance-segmentation", { kind: "classes", labels: [] }), undefined);
	});
});
